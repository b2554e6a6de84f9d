package org.yokradap.platform.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook (.xlsx) as a stream: only the parts with sheets, texts and styles are unpacked, each only as far as the
 * limits allow, so that what else is packed into the file costs nothing.
 */
final class Workbook implements AutoCloseable {
    private static final int MOST_PARTS = 5_000;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final String SPREADSHEET = "spreadsheetml";
    private static final String TEMPLATE_OR_SHEET = ".main+xml";

    private final ZipFile zip;
    private final Tally tally;

    private Workbook(ZipFile zip, Tally tally) {
        this.zip = zip;
        this.tally = tally;
    }

    /** All its sheets, in their order. */
    static List<Grid> read(byte[] file, Tally tally) throws IOException {
        Path copy = Files.createTempFile("table-", ".xlsx");
        try {
            Files.write(copy, file);
            try (Workbook workbook = new Workbook(new ZipFile(copy.toFile()), tally)) {
                return workbook.grids();
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw TableRejection.DAMAGED.because();
        } finally {
            Files.delete(copy);
        }
    }

    private record Sheet(String name, String relation) {}

    private record Contents(List<Sheet> sheets, boolean since1904) {}

    private List<Grid> grids() throws IOException {
        if (zip.size() > MOST_PARTS) throw TableRejection.TOO_MUCH.because();
        requireWorkbook();
        String main = target(relations(""), "officeDocument").orElseThrow(TableRejection.DAMAGED::because);
        Contents contents = in(main, Workbook::contents).orElseThrow(TableRejection.DAMAGED::because);
        Map<String, Relation> relations = relations(main);
        List<String> strings = target(relations, "sharedStrings")
                .flatMap(part -> in(part, xml -> SharedTexts.read(xml, tally)))
                .orElse(List.of());
        CellStyles styles = target(relations, "styles")
                .flatMap(part -> in(part, CellStyles::new))
                .orElseGet(CellStyles::new);
        var grids = new ArrayList<Grid>();
        for (Sheet sheet : contents.sheets()) {
            Relation relation = relations.get(sheet.relation());
            if (relation == null || !relation.type().endsWith("/worksheet")) continue;
            grids.add(in(relation.target(), xml -> new SheetCells(xml, strings, styles, contents.since1904(), tally)
                            .read(sheet.name()))
                    .orElseThrow(TableRejection.DAMAGED::because));
        }
        return grids;
    }

    /** Other office files are packed in the same way, and a person may have changed the ending of the name. */
    private void requireWorkbook() {
        boolean spreadsheet = in("[Content_Types].xml", xml -> {
                    boolean found = false;
                    while (xml.next()) {
                        if (!xml.begins("Override")) continue;
                        String type = xml.attribute("ContentType");
                        found |= type != null
                                && (type.contains(SPREADSHEET) || type.contains("ms-excel"))
                                && type.endsWith(TEMPLATE_OR_SHEET);
                    }
                    return found;
                })
                .orElseThrow(this::notAWorkbook);
        if (!spreadsheet) throw TableRejection.NOT_A_TABLE.because();
    }

    private RuntimeException notAWorkbook() {
        return zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null
                ? TableRejection.OTHER_SPREADSHEET.because()
                : TableRejection.NOT_A_TABLE.because();
    }

    private static Contents contents(GuardedXml xml) {
        var sheets = new ArrayList<Sheet>();
        boolean since1904 = false;
        while (xml.next()) {
            if (xml.begins("workbookPr")) {
                String flag = xml.attribute("date1904");
                since1904 = "1".equals(flag) || "true".equals(flag);
            } else if (xml.begins("sheet")) {
                String name = xml.attribute("name");
                String relation = xml.attributeInNamespaceEnding("/relationships", "id");
                if (name == null || relation == null || sheets.size() == MOST_PARTS)
                    throw TableRejection.DAMAGED.because();
                sheets.add(new Sheet(name, relation));
            }
        }
        return new Contents(sheets, since1904);
    }

    private record Relation(String type, String target) {}

    private Map<String, Relation> relations(String part) {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        return in(folder + "_rels/" + part.substring(slash) + ".rels", xml -> {
                    Map<String, Relation> relations = new HashMap<>();
                    while (xml.next()) {
                        if (!xml.begins("Relationship") || "External".equals(xml.attribute("TargetMode"))) continue;
                        String target = xml.attribute("Target");
                        String type = xml.attribute("Type");
                        if (target == null || type == null || relations.size() == MOST_PARTS)
                            throw TableRejection.DAMAGED.because();
                        String name = target.startsWith("/") ? target.substring(1) : folder + target;
                        relations.put(String.valueOf(xml.attribute("Id")), new Relation(type, name));
                    }
                    return relations;
                })
                .orElse(Map.of());
    }

    private static Optional<String> target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(it -> it.type().endsWith("/" + type))
                .map(Relation::target)
                .findFirst();
    }

    /** Empty when the workbook has no such part. */
    private <T> Optional<T> in(String part, Function<GuardedXml, T> reading) {
        @Nullable ZipEntry entry = zip.getEntry(part);
        if (entry == null) return Optional.empty();
        try (InputStream bytes = withoutMark(zip.getInputStream(entry));
                var xml = new GuardedXml(bytes, tally)) {
            return Optional.of(reading.apply(xml));
        } catch (IOException e) {
            throw TableRejection.DAMAGED.because();
        }
    }

    /** A byte order mark is allowed, but nothing that a parser of characters knows. */
    private static InputStream withoutMark(InputStream part) throws IOException {
        var bytes = new BufferedInputStream(part);
        bytes.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) bytes.reset();
        return bytes;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
