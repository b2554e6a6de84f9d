package org.yokradap.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.yokradap.platform.AsOf;

/** Stands at the end of the day that a thread reads as of, and else ticks as the real one does. */
final class ClockAsOf extends Clock {
    private final Clock real;

    ClockAsOf(Clock real) {
        this.real = real;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ClockAsOf(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        return AsOf.current().map(AsOf.Past::moment).orElseGet(real::instant);
    }
}
