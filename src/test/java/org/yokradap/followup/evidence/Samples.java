package org.yokradap.followup.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Files as people have them, and as others make them. */
public final class Samples {
    @SuppressWarnings("InlineFormatString") // too long a line where it is used
    private static final String TYPES =
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"%s\"/>%s</Types>";

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private Samples() {}

    public static byte[] pdf() {
        return pdf(1);
    }

    public static byte[] pdf(int pages) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(new Color(0x1f4e79));
                    content.addRect(100, 100, 200, 300);
                    content.fill();
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg() {
        return picture("jpg", 64, 48);
    }

    public static byte[] png() {
        return picture("png", 64, 48);
    }

    public static byte[] picture(String format, int width, int height) {
        try (var out = new ByteArrayOutputStream()) {
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < width; x++)
                for (int y = 0; y < height; y++) image.setRGB(x, y, x < width / 2 ? 0xd55e00 : 0x0072b2);
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] docx() {
        return zip(document(WORD, ""));
    }

    static Map<String, byte[]> document(String mainType, String more) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", bytes(TYPES.formatted(mainType, more)));
        entries.put("word/document.xml", bytes("<document>รายงาน</document>"));
        return entries;
    }

    static byte[] odt(Map<String, byte[]> more) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
        entries.put("content.xml", bytes("<office:document-content/>"));
        entries.putAll(more);
        return zip(entries);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        try (var out = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] together(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
