package org.yokradap.platform.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tables that a form carries from one step to the next in a hidden field, so that nothing is kept here that could be lost or be
 * somebody else's. What comes back is no more trusted than a file: it is held to the same limits.
 */
public final class CarriedTables {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Grid>> GRIDS = new TypeReference<>() {};

    /**
     * What tables within the limits can never reach: for each line its frame and three letters for each column, for each character
     * the six letters of an escape, for each cell the letter of its kind, and as much again as names need.
     */
    private static final int MOST_BYTES = mostBytes(TableLimits.DEFAULT);

    private CarriedTables() {}

    /** The tables as letters that need no escape in a form. */
    public static String pack(List<Grid> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(bytes)) {
            packed.write(JSON.writeValueAsBytes(tables));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * The tables that were packed.
     *
     * @throws org.yokradap.platform.Rejection for anything that {@link #pack} did not make of tables within the limits
     */
    public static List<Grid> unpack(String packed) {
        try (InputStream bytes = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)))) {
            byte[] json = bytes.readNBytes(MOST_BYTES);
            if (json.length == MOST_BYTES) throw TableRejection.TOO_MUCH.because();
            List<Grid> tables = JSON.readValue(json, GRIDS);
            count(tables);
            return tables;
        } catch (IOException | IllegalArgumentException | NullPointerException | JacksonException e) {
            throw TableRejection.NOT_CARRIED.because();
        }
    }

    private static int mostBytes(TableLimits limits) {
        return limits.lines() * (64 + 3 * limits.columns()) + 6 * limits.characters() + limits.cells() + 100_000;
    }

    private static void count(List<Grid> tables) {
        var tally = new Tally(TableLimits.DEFAULT);
        for (Grid grid : tables) {
            for (Grid.Line line : grid.lines()) {
                tally.line();
                for (int column = 0; column < line.cells().size(); column++) {
                    Cell cell = line.cell(column);
                    if (!cell.isEmpty()) tally.cell(column, cell);
                }
            }
        }
    }
}
