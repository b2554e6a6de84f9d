package org.yokradap.offenders.everyprocessinggroupisnamed.plan.read;

import org.axonframework.eventhandling.EventHandler;

/** Would be given the default processor. */
final class OffenderWithoutName {
    @EventHandler
    void on(Object event) {}
}
