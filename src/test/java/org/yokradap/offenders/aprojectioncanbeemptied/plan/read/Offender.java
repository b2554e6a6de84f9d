package org.yokradap.offenders.aprojectioncanbeemptied.plan.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Would be filled twice by a replay. */
@ProcessingGroup("plan.board.v1")
final class Offender {
    @EventHandler
    void on(Object event) {}
}
