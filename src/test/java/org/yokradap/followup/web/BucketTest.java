package org.yokradap.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.followup.api.SlotState;

class BucketTest {
    @ParameterizedTest(name = "of {0} shows {1} at first")
    @CsvSource({"1, 1", "3, 3", "4, 4", "5, 3", "40, 3"})
    void foldsWhatIsBeyondTheFirstFew(int tasks, int first) {
        var bucket = new Bucket(SlotState.OVERDUE, Collections.nCopies(tasks, null), false);
        assertThat(bucket.first()).hasSize(first);
        assertThat(bucket.rest()).hasSize(tasks - first);
    }
}
