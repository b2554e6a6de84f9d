package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.yokradap.platform.testing.TestDatabase;

/** Keeps {@link DailySheetBenchmark} from falling behind the tables that it fills; measures nothing. */
class DailySheetBenchmarkIT {
    @Test
    void opensTheSheetsOfAHandfulOfAgencies() {
        assumeThat(TestDatabase.current()).isEqualTo(TestDatabase.POSTGRES);

        var outcome = DailySheetBenchmark.measured(new DailySheetBenchmark.Size(3, 100, 20, 5));

        assertThat(outcome.due()).isEqualTo(3 * 20);
        assertThat(outcome.mails()).isEqualTo(3);
        assertThat(outcome.mailsAgain()).isZero();
    }
}
