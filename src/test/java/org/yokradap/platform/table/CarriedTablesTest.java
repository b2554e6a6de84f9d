package org.yokradap.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.yokradap.platform.Rejection;

class CarriedTablesTest {
    private static Rejection.Reason reason(String packed) {
        return catchThrowableOfType(Rejection.class, () -> CarriedTables.unpack(packed))
                .reason();
    }

    private static String deflated(String json) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(bytes)) {
            packed.write(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return Base64.getUrlEncoder().encodeToString(bytes.toByteArray());
    }

    @Test
    void comeBackAsTheyWere() {
        var cells = new ArrayList<Cell>();
        for (var kind : Cell.Kind.values()) {
            cells.add(kind == Cell.Kind.EMPTY ? Cell.EMPTY : new Cell(kind, "ก " + kind, false));
            cells.add(kind == Cell.Kind.EMPTY ? Cell.EMPTY : new Cell(kind, "x", true));
        }
        var tables = List.of(
                new Grid("คะแนน", Grid.Form.SHEET, List.of(new Grid.Line(7, cells))),
                new Grid("a.csv", Grid.Form.TEXT, List.of()));
        assertThat(CarriedTables.unpack(CarriedTables.pack(tables))).isEqualTo(tables);
    }

    @Test
    void thatNobodyPackedAreRefused() throws IOException {
        for (String packed : List.of(
                "",
                "!!",
                "AAAA",
                deflated("{}"),
                deflated("[null]"),
                deflated("[{\"name\":\"x\"}]"),
                deflated("[{\"name\":\"x\",\"form\":\"SHEET\",\"lines\":[{\"number\":1,\"cells\":[\"?\"]}]}]")))
            assertThat(reason(packed)).as(packed).isEqualTo(TableRejection.NOT_CARRIED);
    }

    /** Everything that a file may hand in can be carried: the widest, the longest, and what needs the most letters. */
    @Test
    void carryWhateverAFileMayHold() {
        var wide = new ArrayList<Grid.Line>();
        for (int row = 1; row <= TableLimits.DEFAULT.lines(); row++) {
            var cells = new ArrayList<>(Collections.nCopies(TableLimits.DEFAULT.columns() - 1, Cell.EMPTY));
            cells.add(new Cell(Cell.Kind.TEXT, "\u0001".repeat(40), true));
            wide.add(new Grid.Line(row, cells));
        }
        var tables = List.of(new Grid("ก", Grid.Form.SHEET, wide));
        assertThat(CarriedTables.unpack(CarriedTables.pack(tables))).isEqualTo(tables);
    }

    @Test
    void countWhatMergedCellsRepeat() {
        var cells = new ArrayList<>(Collections.nCopies(256, new Cell(Cell.Kind.TEXT, "x".repeat(2000), true)));
        assertThat(reason(
                        CarriedTables.pack(List.of(new Grid("x", Grid.Form.SHEET, List.of(new Grid.Line(1, cells)))))))
                .isEqualTo(TableRejection.TOO_MUCH);
    }

    @Test
    void areHeldToTheLimits() throws IOException {
        assertThat(reason(deflated(" ".repeat(20_000_000)))).isEqualTo(TableRejection.TOO_MUCH);
        var line = new Grid.Line(1, List.of(Cell.text("x")));
        var lines = new ArrayList<Grid.Line>();
        for (int i = 0; i <= TableLimits.DEFAULT.lines(); i++) lines.add(line);
        assertThat(reason(CarriedTables.pack(List.of(new Grid("x", Grid.Form.SHEET, lines)))))
                .isEqualTo(TableRejection.TOO_LONG);
    }
}
