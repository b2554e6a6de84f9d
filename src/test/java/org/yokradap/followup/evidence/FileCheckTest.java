package org.yokradap.followup.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yokradap.followup.evidence.Samples.bytes;
import static org.yokradap.followup.evidence.Samples.document;
import static org.yokradap.followup.evidence.Samples.docx;
import static org.yokradap.followup.evidence.Samples.jpeg;
import static org.yokradap.followup.evidence.Samples.odt;
import static org.yokradap.followup.evidence.Samples.pdf;
import static org.yokradap.followup.evidence.Samples.png;
import static org.yokradap.followup.evidence.Samples.together;
import static org.yokradap.followup.evidence.Samples.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yokradap.followup.api.EvidenceRejection;
import org.yokradap.platform.Rejection;

class FileCheckTest {
    private static final String PAGE = "<html><script>fetch('/accounts')</script></html>";
    private static final byte[] JAR = zip(Map.of("META-INF/MANIFEST.MF", bytes("Main-Class: Evil\n")));

    @TempDir
    private @Nullable Path folder;

    private Path file(byte[] content) {
        try {
            return Files.write(Objects.requireNonNull(folder).resolve("file"), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Kind kindOf(String name, byte[] content) {
        return FileCheck.kindOf(name, file(content));
    }

    private void isRefused(String name, byte[] content, EvidenceRejection reason) {
        var refusal = catchThrowableOfType(Rejection.class, () -> kindOf(name, content));
        assertThat(refusal).as(name).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.arguments()).first().isEqualTo(name);
        assertThat(refusal.field()).isEqualTo("files");
    }

    @Nested
    class Takes {
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Sample(String name, byte[] content, Kind kind) {
            @Override
            public String toString() {
                return name;
            }
        }

        static Stream<Sample> samples() {
            return Stream.of(
                    new Sample("รายงาน ม.ค. ๒๕๖๖.pdf", pdf(), Kind.PDF),
                    new Sample("IMG_0001.JPG", jpeg(), Kind.JPEG),
                    new Sample("จอภาพ.png", png(), Kind.PNG),
                    new Sample("a.webp", webp(120, 80), Kind.WEBP),
                    new Sample("บันทึก.docx", docx(), Kind.DOCX),
                    new Sample("ตาราง.xlsx", zip(document(Samples.EXCEL, "")), Kind.XLSX),
                    new Sample("บันทึก.odt", odt(Map.of()), Kind.ODT),
                    new Sample("หมายเหตุ.txt", bytes("ปิดประกาศแล้ว 3 จุด\r\n"), Kind.TEXT),
                    new Sample("ตาราง.csv", bytes("จุด,วันที่\nตลาด,20 ม.ค. 2566\n"), Kind.CSV),
                    new Sample(
                            "เก่า.csv",
                            "จุด,วันที่\nตลาด,20 ม.ค. 2566\n".getBytes(Charset.forName("x-windows-874")),
                            Kind.CSV));
        }

        @ParameterizedTest
        @MethodSource("samples")
        void whatPeopleHave(Sample sample) {
            assertThat(kindOf(sample.name(), sample.content())).isEqualTo(sample.kind());
        }

        /** Telephones put a second picture or a film behind the first, which is no page and no program. */
        @Test
        void aPhotoWithWhatItsTelephonePutBehindIt() {
            assertThat(kindOf("a.jpg", together(jpeg(), jpeg()))).isEqualTo(Kind.JPEG);
            assertThat(kindOf("a.jpg", together(jpeg(), new byte[5000]))).isEqualTo(Kind.JPEG);
        }

        @Test
        void aDocumentWithTheFiguresOfAChart() {
            var entries = document(Samples.WORD, "");
            entries.put("word/embeddings/Microsoft_Excel_Sheet1.xlsx", zip(document(Samples.EXCEL, "")));
            assertThat(kindOf("a.docx", zip(entries))).isEqualTo(Kind.DOCX);
        }
    }

    /** A web page or a program, whatever it is called. */
    @Test
    void refusesWhatIsNotOnTheList() {
        for (String name : new String[] {"a.html", "a.pdf", "a.jpg", "a.txt"})
            isRefused(name, bytes(PAGE), EvidenceRejection.KIND_REFUSED);
        isRefused(
                "a.svg",
                bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
                EvidenceRejection.KIND_REFUSED);
        isRefused("a.txt", bytes("<?xml version=\"1.0\"?><svg/>"), EvidenceRejection.KIND_REFUSED);
        isRefused("a.exe", bytes("MZ\u0090\0\u0003\0\0\0"), EvidenceRejection.KIND_REFUSED);
        isRefused("a.zip", zip(Map.of("ก.pdf", pdf())), EvidenceRejection.KIND_REFUSED);
        isRefused("a.docx", zip(Map.of("ก.txt", bytes("ก"))), EvidenceRejection.KIND_REFUSED);
        isRefused(
                "a.doc",
                together(octets(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), new byte[600]),
                EvidenceRejection.KIND_REFUSED);
        isRefused("a.gif", together(bytes("GIF89a"), new byte[20]), EvidenceRejection.KIND_REFUSED);
        isRefused("a.sh", bytes("#!/bin/sh\nrm -rf /\n"), EvidenceRejection.KIND_REFUSED);
        isRefused("a.txt", bytes("text\0with a zero"), EvidenceRejection.KIND_REFUSED);
        isRefused("a.pdf", new byte[0], EvidenceRejection.EMPTY);
    }

    @Test
    void refusesANameThatPromisesAnotherKind() {
        isRefused("a.docx", pdf(), EvidenceRejection.ENDING_WRONG);
        isRefused("a.pdf.exe", pdf(), EvidenceRejection.ENDING_WRONG);
        isRefused("a", pdf(), EvidenceRejection.ENDING_WRONG);
        isRefused("a.png", jpeg(), EvidenceRejection.ENDING_WRONG);
        isRefused("a.js", bytes("alert(1)\n"), EvidenceRejection.ENDING_WRONG);
    }

    @Nested
    class RefusesTwoFilesInOne {
        @Test
        void aPdfWithSomethingInFront() {
            isRefused("a.pdf", together(bytes(PAGE), pdf()), EvidenceRejection.KIND_REFUSED);
            isRefused("a.pdf", together(bytes("alert(1);//\n"), pdf()), EvidenceRejection.HIDES_ANOTHER);
            isRefused("a.pdf", together(zip(Map.of("a.txt", bytes("ก"))), pdf()), EvidenceRejection.KIND_REFUSED);
            isRefused("a.pdf", together(bytes("%PDF-1.4\n" + PAGE), pdf()), EvidenceRejection.HIDES_ANOTHER);
        }

        @Test
        void aPdfWithSomethingBehind() {
            isRefused("a.pdf", together(pdf(), bytes(PAGE)), EvidenceRejection.HIDES_ANOTHER);
            isRefused("a.pdf", together(pdf(), JAR), EvidenceRejection.HIDES_ANOTHER);
        }

        @Test
        void aPictureThatIsAnArchiveToo() {
            isRefused("a.jpg", together(jpeg(), JAR), EvidenceRejection.HIDES_ANOTHER);
            isRefused("a.png", together(png(), JAR), EvidenceRejection.HIDES_ANOTHER);
            isRefused("a.gif", together(bytes("GIF89a"), new byte[20], JAR), EvidenceRejection.KIND_REFUSED);
        }

        @Test
        void aPictureWithAPageOrAProgramBehind() {
            isRefused("a.jpg", together(jpeg(), bytes(PAGE)), EvidenceRejection.HIDES_ANOTHER);
            isRefused("a.jpg", together(jpeg(), new byte[70_000], bytes(PAGE)), EvidenceRejection.HIDES_ANOTHER);
            isRefused("a.png", together(png(), bytes("MZ\u0090\0")), EvidenceRejection.HIDES_ANOTHER);
        }

        @Test
        void aDocumentWithSomethingInFront() {
            isRefused("a.docx", together(bytes("GIF89a"), docx()), EvidenceRejection.KIND_REFUSED);
            isRefused("a.txt", together(bytes("ข้อความ\n"), docx()), EvidenceRejection.KIND_REFUSED);
        }
    }

    @Nested
    class LooksIntoDocuments {
        private void with(String name, byte[] content, EvidenceRejection reason) {
            var entries = document(Samples.WORD, "");
            entries.put(name, content);
            isRefused("a.docx", zip(entries), reason);
        }

        @Test
        void forMacros() {
            with("word/vbaProject.bin", bytes("x"), EvidenceRejection.ACTIVE);
            with("word/other.bin", octets(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), EvidenceRejection.ACTIVE);
            with("word/activeX/activeX1.xml", bytes("x"), EvidenceRejection.ACTIVE);
            isRefused(
                    "a.docx",
                    zip(document("application/vnd.ms-word.document.macroEnabled.main+xml", "")),
                    EvidenceRejection.ACTIVE);
            var hidden = "<Override PartName=\"/x\" ContentType=\"application/vnd.ms-office.vb&#97;Project\"/>";
            isRefused("a.docx", zip(document(Samples.WORD, hidden)), EvidenceRejection.ACTIVE);
            isRefused("a.odt", odt(Map.of("Basic/Standard/Module1.xml", bytes("x"))), EvidenceRejection.ACTIVE);
            isRefused("a.odt", odt(Map.of("Scripts/python/a.py", bytes("x"))), EvidenceRejection.ACTIVE);
        }

        @Test
        void forPrograms() {
            with("word/media/a.exe", bytes("x"), EvidenceRejection.ACTIVE);
            with("word/media/image1.png", bytes("MZ\u0090\0\u0003\0\0\0"), EvidenceRejection.ACTIVE);
            with("META-INF/MANIFEST.MF", bytes("x"), EvidenceRejection.HIDES_ANOTHER);
            with("../../etc/passwd", bytes("x"), EvidenceRejection.HIDES_ANOTHER);
        }

        @Test
        void forWhatIsPackedWithinThePackage() {
            with("word/media/image1.png", zip(Map.of("a", bytes("a"))), EvidenceRejection.HIDES_ANOTHER);
            with("word/embeddings/a.zip", zip(Map.of("a", bytes("a"))), EvidenceRejection.HIDES_ANOTHER);
            with(
                    "word/embeddings/a.docx",
                    zip(document("application/vnd.ms-word.document.macroEnabled.main+xml", "")),
                    EvidenceRejection.ACTIVE);
            var deep = document(Samples.EXCEL, "");
            deep.put("xl/embeddings/b.xlsx", zip(document(Samples.EXCEL, "")));
            with("word/embeddings/a.xlsx", zip(deep), EvidenceRejection.HIDES_ANOTHER);
        }

        @Test
        void andStopsAtABomb() {
            with("word/media/zeros.bin", new byte[40 << 20], EvidenceRejection.UNPACKS_TOO_LARGE);
        }

        @Test
        void andStopsAtABombWithinTheDocumentOfADocument() {
            var inner = document(Samples.EXCEL, "");
            inner.put("xl/media/zeros.bin", new byte[40 << 20]);
            with("word/embeddings/a.xlsx", zip(inner), EvidenceRejection.UNPACKS_TOO_LARGE);
        }

        @Test
        void andDoesNotCountToAMillion() {
            var entries = new LinkedHashMap<>(document(Samples.WORD, ""));
            for (int i = 0; i < 5_000; i++) entries.put("word/" + i, new byte[0]);
            isRefused("a.docx", zip(entries), EvidenceRejection.UNPACKS_TOO_LARGE);
        }

        @Test
        void andBelievesNoBrokenOne() {
            var half = docx();
            isRefused("a.docx", Arrays.copyOf(half, half.length / 2), EvidenceRejection.DAMAGED);
        }
    }

    @Nested
    class MeasuresPictures {
        @Test
        void beforeAnybodyDecodesThem() {
            isRefused("a.png", claiming(60_000, 60_000), EvidenceRejection.PICTURE_TOO_LARGE);
            isRefused("a.png", claiming(2_000_000_000, 1), EvidenceRejection.PICTURE_TOO_LARGE);
            isRefused("a.webp", webp(16_000_000, 16_000_000), EvidenceRejection.PICTURE_TOO_LARGE);
        }

        @Test
        void andFindsOutWhenTheyAreNotWhole() {
            isRefused("a.jpg", Arrays.copyOf(jpeg(), 400), EvidenceRejection.DAMAGED);
            isRefused("a.png", Arrays.copyOf(png(), 60), EvidenceRejection.DAMAGED);
            isRefused("a.pdf", Arrays.copyOf(pdf(), 400), EvidenceRejection.DAMAGED);
        }

        /** A small picture that says of itself that it is large. */
        private static byte[] claiming(int width, int height) {
            var picture = png();
            ByteBuffer.wrap(picture).putInt(16, width).putInt(20, height);
            return picture;
        }
    }

    private static byte[] webp(int width, int height) {
        var picture = ByteBuffer.allocate(30).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        picture.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(22);
        picture.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0);
        for (int side : new int[] {width - 1, height - 1})
            picture.put((byte) side).put((byte) (side >> 8)).put((byte) (side >> 16));
        return picture.array();
    }

    private static byte[] octets(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
        return bytes;
    }
}
