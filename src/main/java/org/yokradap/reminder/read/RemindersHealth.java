package org.yokradap.reminder.read;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when nobody looks after the reminders any more: an application that answers and reminds nobody is not well. */
@Component("reminders")
class RemindersHealth implements HealthIndicator {
    private final SchedulerReader scheduler;

    RemindersHealth(SchedulerReader scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public Health health() {
        var beat = scheduler.heartbeat();
        var health = beat.silent() ? Health.down() : Health.up();
        beat.started().ifPresent(started -> health.withDetail("started", started.toString()));
        beat.finished().ifPresent(finished -> health.withDetail("finished", finished.toString()));
        beat.trouble().ifPresent(trouble -> health.withDetail("trouble", trouble));
        return health.build();
    }
}
