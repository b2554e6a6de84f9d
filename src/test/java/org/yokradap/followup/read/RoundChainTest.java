package org.yokradap.followup.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yokradap.followup.Nadi;
import org.yokradap.followup.api.ChainLink;
import org.yokradap.followup.api.RoundCounts;
import org.yokradap.followup.api.RoundEntry;
import org.yokradap.people.api.Role;

class RoundChainTest {
    private static final String DECEMBER = "d".repeat(64);
    private static final String OTHER = "e".repeat(64);

    private static RoundEntry closed(String digest, Optional<String> previous) {
        return new RoundEntry(
                true,
                Nadi.CLERK.officer(),
                Role.CLERK,
                Optional.empty(),
                Instant.parse("2023-02-03T02:00:00Z"),
                Optional.of(new RoundCounts(1, 0, 0, 0, 0, 0)),
                Optional.of(digest),
                previous,
                List.of(),
                "");
    }

    private static RoundEntry reopened() {
        return new RoundEntry(
                false,
                Nadi.CLERK.officer(),
                Role.CLERK,
                Optional.empty(),
                Instant.parse("2023-02-04T02:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "ส่งเพิ่ม");
    }

    private static ChainLink january(Optional<String> carried, RoundEntry... december) {
        return RoundChain.link(List.of(december), closed("a".repeat(64), carried));
    }

    @Test
    void fitsTheMonthBeforeAsItIsClosed() {
        assertThat(january(Optional.of(DECEMBER), closed(DECEMBER, Optional.empty())))
                .isEqualTo(ChainLink.FITS);
        assertThat(january(
                        Optional.of(DECEMBER),
                        closed(OTHER, Optional.empty()),
                        reopened(),
                        closed(DECEMBER, Optional.empty())))
                .isEqualTo(ChainLink.FITS);
    }

    @Test
    void isTheFirstWhereTheMonthBeforeWasNotClosed() {
        assertThat(january(Optional.empty())).isEqualTo(ChainLink.FIRST);
        assertThat(january(Optional.empty(), closed(DECEMBER, Optional.empty())))
                .isEqualTo(ChainLink.FIRST);
    }

    @Test
    void saysThatTheMonthBeforeWasOpenedAgain() {
        assertThat(january(Optional.of(DECEMBER), closed(DECEMBER, Optional.empty()), reopened()))
                .isEqualTo(ChainLink.REOPENED);
        assertThat(january(
                        Optional.of(DECEMBER),
                        closed(DECEMBER, Optional.empty()),
                        reopened(),
                        closed(OTHER, Optional.empty())))
                .isEqualTo(ChainLink.REOPENED);
    }

    @Test
    void isBrokenWhereTheMonthBeforeNeverWasLikeThat() {
        assertThat(january(Optional.of(DECEMBER))).isEqualTo(ChainLink.BROKEN);
        assertThat(january(Optional.of(DECEMBER), closed(OTHER, Optional.empty())))
                .isEqualTo(ChainLink.BROKEN);
    }
}
