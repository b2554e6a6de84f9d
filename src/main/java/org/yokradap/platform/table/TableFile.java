package org.yokradap.platform.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.yokradap.platform.Rejection;

/** A file that somebody hands in as a table. What it is follows from its content; its name may say anything. */
public final class TableFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    /** Of the container that old Excel files stand in, and new ones with a password. */
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private static final List<byte[]> OTHERS = List.of(
            "%PDF".getBytes(StandardCharsets.US_ASCII),
            "MZ".getBytes(StandardCharsets.US_ASCII),
            "{\\rtf".getBytes(StandardCharsets.US_ASCII),
            "Rar!".getBytes(StandardCharsets.US_ASCII),
            "GIF8".getBytes(StandardCharsets.US_ASCII),
            new byte[] {0x7f, 'E', 'L', 'F'},
            new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf},
            new byte[] {0x1f, (byte) 0x8b},
            new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});

    private final String name;
    private final byte[] content;

    /**
     * A file with its content.
     *
     * @param name as it is to be called in messages
     */
    public TableFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /**
     * The tables in the files, as far as the limits for all of them together allow. Of several files, a sheet's name tells which.
     *
     * @throws UnreadableTable for the first file that cannot be read
     */
    public static List<Grid> read(List<TableFile> files) {
        return read(files, new Tally(TableLimits.DEFAULT));
    }

    static List<Grid> read(List<TableFile> files, Tally tally) {
        var grids = new ArrayList<Grid>();
        for (TableFile file : files) {
            try {
                List<Grid> read = file.grids(tally);
                grids.addAll(files.size() > 1 ? read.stream().map(file::named).toList() : read);
            } catch (Rejection e) {
                throw new UnreadableTable(file.name, e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return grids;
    }

    /** Sheets of several files may be called alike; spreadsheets name them so, too. */
    private Grid named(Grid grid) {
        return grid.form() == Grid.Form.SHEET
                ? new Grid("[" + name + "]" + grid.name(), grid.form(), grid.lines())
                : grid;
    }

    private List<Grid> grids(Tally tally) throws IOException {
        if (begins(ZIP)) return Workbook.read(content, tally);
        if (begins(EMPTY_ZIP)) throw TableRejection.DAMAGED.because();
        if (begins(COMPOUND))
            throw (isEncrypted() ? TableRejection.PROTECTED : TableRejection.OLD_SPREADSHEET).because();
        if (OTHERS.stream().anyMatch(this::begins)) throw TableRejection.NOT_A_TABLE.because();
        String text = DecodedText.of(content).text();
        String beginning =
                text.substring(0, Math.min(text.length(), 200)).stripLeading().toLowerCase(Locale.ROOT);
        if (beginning.startsWith("<")) throw TableRejection.WEB_PAGE.because();
        return List.of(DelimitedText.read(name, text, tally));
    }

    private boolean begins(byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    /** The directory of the container names its streams in UTF-16; where it stands is not worth a parser. */
    private boolean isEncrypted() {
        byte[] sought = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + sought.length <= content.length; at++)
            if (Arrays.equals(content, at, at + sought.length, sought, 0, sought.length)) return true;
        return false;
    }
}
