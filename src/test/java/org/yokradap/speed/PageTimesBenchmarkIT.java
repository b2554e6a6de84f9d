package org.yokradap.speed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yokradap.platform.testing.OnOneDatabase;
import org.yokradap.speed.YearsOfWork.Size;

/** Keeps {@link PageTimesBenchmark} from falling behind the pages that it opens and the commands that it gives; measures nothing. */
@OnOneDatabase
class PageTimesBenchmarkIT {
    @Test
    void opensEachPageOfAYearsWork() {
        var lines = PageTimesBenchmark.measured(new Size(1, 3, 2), 0, 1, "/");

        assertThat(lines).hasSizeGreaterThan(20).allSatisfy(line -> {
            assertThat(line.elapsed()).hasSize(1);
            assertThat(line.statements()).isPositive();
            assertThat(line.bytes()).isGreaterThan(1_000);
        });
    }
}
