package org.yokradap.followup.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.yokradap.followup.api.EvidenceRejection;

/**
 * Looks into a document of an office program, which is a bundle of compressed files: each is unpacked as a stream and thrown away
 * again, until a limit is passed. What the bundle's directory names is what an office program opens.
 */
final class OfficePackage {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 300L << 20;

    /** Text packs to a tenth, repeated text to a hundredth; a bomb to a thousandth. */
    private static final int MOST_RATIO = 150;

    /** Below this size nobody minds how tight something was packed. */
    private static final long SMALL = 4L << 20;

    private static final long MOST_DESCRIPTION = 4L << 20;

    private static final String DESCRIPTION = "[Content_Types].xml";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private static final Set<String> PROGRAMS = Set.of(
            "exe", "dll", "com", "scr", "bat", "cmd", "ps1", "vbs", "js", "jse", "wsf", "hta", "jar", "class", "msi",
            "lnk", "sh", "html", "htm", "xhtml", "php");

    private long unpacked;
    private int entries;
    private final List<String> types = new ArrayList<>();
    private String announced = "";

    private OfficePackage() {}

    /**
     * What the document is; empty for a bundle that is no document.
     *
     * @throws org.yokradap.platform.Rejection when there is something in it that is not taken
     */
    static Optional<Kind> kindOf(Path file) throws IOException {
        var inside = new OfficePackage();
        try (var zip = new ZipFile(file.toFile())) {
            inside.look(zip, true);
        }
        return inside.kind();
    }

    private void look(ZipFile zip, boolean outermost) throws IOException {
        entries += zip.size();
        if (entries > MOST_ENTRIES) throw EvidenceRejection.UNPACKS_TOO_LARGE.because();
        for (var listed = zip.entries(); listed.hasMoreElements(); ) {
            var entry = listed.nextElement();
            refuseByName(entry.getName());
            if (entry.isDirectory()) continue;
            try (var content = new Counted(zip.getInputStream(entry), entry)) {
                look(entry.getName(), content, outermost);
            }
        }
    }

    private static void refuseByName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("/") || lower.contains("..") || lower.contains("\\"))
            throw EvidenceRejection.HIDES_ANOTHER.because();
        boolean program = PROGRAMS.contains(lower.substring(lower.lastIndexOf('.') + 1));
        boolean macros = lower.contains("vbaproject") || lower.contains("vbadata") || lower.contains("/activex/");
        boolean basic = lower.startsWith("basic/") || lower.startsWith("scripts/");
        if (program || macros || (basic && !lower.endsWith("/"))) throw EvidenceRejection.ACTIVE.because();
        if (lower.equals("meta-inf/manifest.mf")) throw EvidenceRejection.HIDES_ANOTHER.because();
    }

    private void look(String name, Counted content, boolean outermost) throws IOException {
        content.mark(8);
        var head = new String(content.readNBytes(8), StandardCharsets.ISO_8859_1);
        content.reset();
        // The old office format: in a new document it holds macros, or whatever somebody has put into it as an object.
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0") || head.startsWith("MZ") || head.startsWith("\u007fELF"))
            throw EvidenceRejection.ACTIVE.because();
        if (head.startsWith("PK\u0003\u0004")) {
            lookInto(name, content, outermost);
        } else if (outermost && name.equals(DESCRIPTION)) {
            describe(content);
        } else if (outermost && name.equals("mimetype")) {
            announced = new String(content.readNBytes(100), StandardCharsets.US_ASCII);
        }
        content.transferTo(OutputStream.nullOutputStream());
    }

    /** A chart keeps its figures as a workbook of its own. Nothing else is packed within what is packed. */
    private void lookInto(String name, InputStream content, boolean outermost) throws IOException {
        if (!outermost || !name.contains("/embeddings/")) throw EvidenceRejection.HIDES_ANOTHER.because();
        var unpackedOnce = Files.createTempFile("yokradap-", ".part");
        try {
            try (var out = Files.newOutputStream(unpackedOnce)) {
                content.transferTo(out);
            }
            try (var zip = new ZipFile(unpackedOnce.toFile())) {
                var inner = new OfficePackage();
                inner.unpacked = unpacked;
                inner.entries = entries;
                inner.describedBy(zip);
                unpacked = inner.unpacked;
                entries = inner.entries;
                if (inner.kind().isEmpty()) throw EvidenceRejection.HIDES_ANOTHER.because();
            }
        } finally {
            Files.delete(unpackedOnce);
        }
    }

    private void describedBy(ZipFile zip) throws IOException {
        look(zip, false);
        var description = zip.getEntry(DESCRIPTION);
        if (description == null) return;
        try (var content = new Counted(zip.getInputStream(description), description)) {
            describe(content);
        }
    }

    /** Every part's type, as the office program reads it. */
    private void describe(InputStream content) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(new Bounded(content, MOST_DESCRIPTION));
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                var type = xml.getAttributeValue(null, "ContentType");
                if (type != null) types.add(type.toLowerCase(Locale.ROOT));
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private Optional<Kind> kind() {
        if (types.stream()
                .anyMatch(type -> type.contains("macroenabled") || type.contains("vba") || type.contains("activex")))
            throw EvidenceRejection.ACTIVE.because();
        var kinds = new ArrayList<Kind>();
        if (types.contains(OOXML + "wordprocessingml.document.main+xml")) kinds.add(Kind.DOCX);
        if (types.contains(OOXML + "spreadsheetml.sheet.main+xml")) kinds.add(Kind.XLSX);
        if (types.contains(OOXML + "presentationml.presentation.main+xml")) kinds.add(Kind.PPTX);
        Kind.ofMediaType(announced.strip())
                .filter(kind -> kind == Kind.ODT || kind == Kind.ODS || kind == Kind.ODP)
                .ifPresent(kinds::add);
        return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
    }

    /** Counts what comes out of one entry, and what came out of all before it. */
    private final class Counted extends BufferedInputStream {
        private final long packed;
        private long own;

        Counted(InputStream content, ZipEntry entry) {
            super(content);
            packed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public synchronized int read() throws IOException {
            int next = super.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int bytes) {
            unpacked += bytes;
            own += bytes;
            if (unpacked > MOST_UNPACKED || (own > SMALL && own / packed > MOST_RATIO))
                throw EvidenceRejection.UNPACKS_TOO_LARGE.because();
        }
    }
}
