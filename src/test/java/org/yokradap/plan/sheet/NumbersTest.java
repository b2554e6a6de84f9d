package org.yokradap.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static List<Integer> of(String... written) {
        return Numbers.of(Arrays.stream(written)
                .map(number -> Optional.of(number).filter(it -> !it.isEmpty()))
                .toList());
    }

    @Test
    void areThePapersOwnEvenWithGaps() {
        assertThat(of("๑", "๒", "๔")).containsExactly(1, 2, 4);
        assertThat(of("3", "4")).containsExactly(3, 4);
    }

    @Test
    void countOnFromTheLargestWhereThePaperHasNone() {
        assertThat(of("", "")).containsExactly(1, 2);
        assertThat(of("๒", "", "๑")).containsExactly(2, 3, 1);
    }

    @Test
    void areNeverGivenTwice() {
        assertThat(of("๑", "๑", "๒")).containsExactly(1, 3, 2);
        assertThat(of("๑", "๑.๑", "๑.๒", "๒")).containsExactly(1, 3, 4, 2);
    }

    @Test
    void areNoneForNoParts() {
        assertThat(of()).isEmpty();
    }
}
