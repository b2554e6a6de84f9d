package org.yokradap.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * A clock that keeps ticking from wherever it has been moved to: a fiscal year can be played in minutes. Never used outside
 * demonstrations and tests.
 */
public final class MovableClock extends Clock {
    private final Clock real;
    private volatile Duration offset;
    private final Consumer<Duration> memory;

    /**
     * @param real what ticks
     * @param offset how far this clock is from the real one at the beginning
     * @param memory is told each new offset, so that a restart does not turn time back
     */
    public MovableClock(Clock real, Duration offset, Consumer<Duration> memory) {
        this.real = real;
        this.offset = offset;
        this.memory = memory;
    }

    /** Sets the time; from here it ticks on. Backwards is allowed for tests; the pages offer only forwards. */
    public void moveTo(Instant moment) {
        var distance = Duration.between(real.instant(), moment);
        offset = distance;
        memory.accept(distance);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), offset, memory);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }
}
