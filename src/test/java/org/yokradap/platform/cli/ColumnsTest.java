package org.yokradap.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void areAsWideAsWhatIsSeen() {
        assertThat(Columns.width("การปฏิบัติหน้าที่")).isEqualTo(11);
        assertThat(Columns.width("น้ำ")).isEqualTo(2);
        assertThat(Columns.width("A\u200b1")).isEqualTo(2);
        assertThat(new Columns(1)
                        .row("ที่", "9.00", "x")
                        .row("กขค", "100.00", "y")
                        .lines())
                .containsExactly("ที่      9.00  x", "กขค  100.00  y");
    }

    @Test
    void endWithoutBlanks() {
        assertThat(new Columns().row("a", "").row("bcd").lines()).containsExactly("a", "bcd");
        assertThat(new Columns().lines()).isEmpty();
    }
}
