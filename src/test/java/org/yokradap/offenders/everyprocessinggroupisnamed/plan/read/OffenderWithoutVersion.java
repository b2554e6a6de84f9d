package org.yokradap.offenders.everyprocessinggroupisnamed.plan.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Could not be replaced by a next version. */
@ProcessingGroup("plan.board")
final class OffenderWithoutVersion {
    @EventHandler
    void on(Object event) {}
}
