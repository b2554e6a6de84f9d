package org.yokradap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PortionsTest {
    @Test
    void leaveNothingOutAndNothingTwice() {
        assertThat(Portions.of(List.of(1, 2, 3, 4, 5), 2)).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(Portions.of(List.of(1, 2, 3, 4), 2)).containsExactly(List.of(1, 2), List.of(3, 4));
        assertThat(Portions.of(List.of(1), 500)).containsExactly(List.of(1));
        assertThat(Portions.of(List.of(), 500)).isEmpty();
    }
}
