package org.yokradap.offenders.readsendsnocommand.plan.read;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** A view that acts. */
final class Offender {
    Class<?> sends() {
        return CommandGateway.class;
    }
}
