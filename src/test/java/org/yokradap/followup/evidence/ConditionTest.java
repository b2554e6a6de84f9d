package org.yokradap.followup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.yokradap.followup.api.LinkStatus.Health;

class ConditionTest {
    private static final Instant MONDAY = Instant.parse("2023-01-23T03:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static Condition after(Condition before, Health found, Instant now) {
        return before.after(found, now, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    @Test
    void isDeadAtOnceWhenItsServerSaysSo() {
        var gone = after(Condition.UNSEEN, Health.DEAD, MONDAY);

        assertThat(gone.deadSince()).contains(LocalDate.of(2023, 1, 23));
        assertThat(gone.next(MONDAY)).isEqualTo(MONDAY.plus(Condition.WEEK));
    }

    @Test
    void isDeadOnlyWhenItFailsOnALaterDayAsWell() {
        var once = after(Condition.UNSEEN, Health.FAILING, MONDAY);
        assertThat(once.deadSince()).isEmpty();
        assertThat(once.next(MONDAY)).isEqualTo(MONDAY.plus(DAY));

        var almost = MONDAY.plus(DAY).minusSeconds(1);
        assertThat(after(once, Health.FAILING, almost)).isEqualTo(once);

        var twice = after(once, Health.FAILING, MONDAY.plus(DAY));
        assertThat(twice.deadSince()).contains(LocalDate.of(2023, 1, 24));
        assertThat(twice.next(MONDAY.plus(DAY))).isEqualTo(MONDAY.plus(DAY).plus(Condition.WEEK));
    }

    @Test
    void isNotDeadWhenAnythingElseWasFoundBetween() {
        var once = after(Condition.UNSEEN, Health.FAILING, MONDAY);
        for (var found : new Health[] {Health.ALIVE, Health.UNKNOWN}) {
            var between = after(once, found, MONDAY.plus(DAY));
            assertThat(between.next(MONDAY)).isEqualTo(MONDAY.plus(Condition.WEEK));
            assertThat(after(between, Health.FAILING, MONDAY.plus(DAY.multipliedBy(8)))
                            .deadSince())
                    .isEmpty();
        }
    }

    @Test
    void staysDeadSinceTheFirstDayUntilItHasBeenSeen() {
        var gone = after(Condition.UNSEEN, Health.DEAD, MONDAY);
        var later = MONDAY.plus(Condition.WEEK);
        for (var found : new Health[] {Health.DEAD, Health.FAILING, Health.UNKNOWN})
            assertThat(after(gone, found, later).deadSince()).isEqualTo(gone.deadSince());

        var back = after(gone, Health.ALIVE, later);
        assertThat(back).isEqualTo(Condition.UNSEEN);
        assertThat(after(back, Health.DEAD, later.plus(DAY)).deadSince()).contains(LocalDate.of(2023, 1, 31));
    }
}
