package org.yokradap.followup.evidence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.tika.Tika;
import org.yokradap.followup.api.EvidenceRejection;
import org.yokradap.platform.Rejection;

/**
 * Says what a file is, by its content and not by what it is called, and refuses whatever is not taken. Nothing of it is decoded,
 * and only a buffer of it is ever in memory.
 */
final class FileCheck {
    private static final Set<String> OF_ARCHIVES =
            Set.of("application/zip", "application/x-tika-ooxml", "application/java-archive");

    /** What has nothing to tell it by; whether it is text is looked at below. */
    private static final Set<String> OF_TEXT =
            Set.of("text/plain", "text/csv", "text/tab-separated-values", "application/octet-stream");

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("x-windows-874"));
    private static final int END_OF_PDF = 2048;

    private static final Tika TIKA = new Tika();

    private FileCheck() {}

    /**
     * @param name as it is kept
     * @throws Rejection for an {@link EvidenceRejection} that names the file
     */
    static Kind kindOf(String name, Path file) {
        try {
            var kind = look(name, file);
            if (!kind.fits(name)) throw EvidenceRejection.ENDING_WRONG.because(name, kind.ending());
            return kind;
        } catch (Rejection fault) {
            if (!fault.arguments().isEmpty()) throw fault.on("files");
            throw fault.reason() == EvidenceRejection.PICTURE_TOO_LARGE
                    ? fault.reason()
                            .because(name, Pictures.MOST_PIXELS / 1_000_000)
                            .on("files")
                    : fault.reason().because(name).on("files");
        } catch (IOException e) {
            throw EvidenceRejection.DAMAGED.because(name).on("files");
        }
    }

    private static Kind look(String name, Path file) throws IOException {
        if (Files.size(file) == 0) throw EvidenceRejection.EMPTY.because();
        var type = detected(file);
        var kind = Kind.ofMediaType(type);
        if (kind.filter(Kind::isPicture).isPresent()) return picture(kind.get(), file);
        if (type.equals(Kind.PDF.mediaType())) return pdf(file);
        if (OF_ARCHIVES.contains(type) || (kind.isPresent() && !OF_TEXT.contains(type))) return document(file);
        if (OF_TEXT.contains(type)) return text(name, file);
        throw EvidenceRejection.KIND_REFUSED.because();
    }

    private static String detected(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return TIKA.detect(content);
        }
    }

    private static Kind picture(Kind kind, Path file) throws IOException {
        var frame = Pictures.walk(kind, file);
        if (Stowaway.isArchive(file) || Stowaway.follows(file, frame.end()))
            throw EvidenceRejection.HIDES_ANOTHER.because();
        return kind;
    }

    /** A PDF begins where the file begins and ends where it ends, though readers would find one anywhere within it. */
    private static Kind pdf(Path file) throws IOException {
        if (!head(file, 5).equals("%PDF-") || Stowaway.leads(file) || Stowaway.isArchive(file))
            throw EvidenceRejection.HIDES_ANOTHER.because();
        var tail = tail(file);
        int end = tail.lastIndexOf("%%EOF");
        if (end < 0) throw new IOException("A PDF without an end");
        if (!tail.substring(end + 5).chars().allMatch(letter -> letter <= ' '))
            throw EvidenceRejection.HIDES_ANOTHER.because();
        return Kind.PDF;
    }

    private static Kind document(Path file) throws IOException {
        if (!head(file, 4).equals("PK\u0003\u0004")) throw EvidenceRejection.HIDES_ANOTHER.because();
        try {
            return OfficePackage.kindOf(file).orElseThrow(EvidenceRejection.KIND_REFUSED::because);
        } catch (ZipException e) {
            throw new IOException(e);
        }
    }

    private static Kind text(String name, Path file) throws IOException {
        if (Stowaway.leads(file) || Stowaway.isArchive(file)) throw EvidenceRejection.KIND_REFUSED.because();
        if (!isText(file)) throw EvidenceRejection.KIND_REFUSED.because();
        return Kind.CSV.fits(name) ? Kind.CSV : Kind.TEXT;
    }

    private static boolean isText(Path file) throws IOException {
        for (Charset charset : CHARSETS) {
            try {
                return hasNoControls(file, charset);
            } catch (CharacterCodingException e) {
                // It is written in the other one, or it is no text.
            }
        }
        return false;
    }

    private static boolean hasNoControls(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            var some = new char[8192];
            for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
                for (int i = 0; i < read; i++) {
                    if (some[i] < ' ' && "\t\n\r\f".indexOf(some[i]) < 0) return false;
                }
            }
            return true;
        }
    }

    private static String head(Path file, int length) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(length), StandardCharsets.ISO_8859_1);
        }
    }

    private static String tail(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(Math.max(0, content.length() - END_OF_PDF));
            var tail = new byte[(int) Math.min(content.length(), END_OF_PDF)];
            content.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1);
        }
    }
}
