package org.yokradap.followup.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws what a file looks like, as a picture of our own making: a browser is shown these pixels and never the file. What cannot be drawn
 * is simply not shown.
 */
final class Preview {
    private static final Logger LOG = LoggerFactory.getLogger(Preview.class);

    /** A telephone's screen, and twice a column on a desk. */
    static final int LONGEST_SIDE = 800;

    /** What is kept of a picture while it is read is a part of this, because whole lines and columns of it are left out. */
    private static final long MOST_PIXELS = 120_000_000;

    static final int MOST_PAGES = 3;

    private Preview() {}

    static boolean isDrawn(Kind kind) {
        return kind == Kind.PDF || kind == Kind.JPEG || kind == Kind.PNG;
    }

    /**
     * @param page from 1 on; a picture has one
     * @return a JPEG; empty when there is no such page, or it cannot be drawn
     */
    static Optional<byte[]> of(Kind kind, Path file, int page) {
        try {
            return kind == Kind.PDF ? ofPdf(file, page) : page == 1 ? ofPicture(kind, file) : Optional.empty();
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.info("A file cannot be previewed: {}", e.toString());
            return Optional.empty();
        }
    }

    private static Optional<byte[]> ofPicture(Kind kind, Path file) throws IOException {
        var frame = Pictures.walk(kind, file);
        if (frame.pixels() > MOST_PIXELS) return Optional.empty();
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReadersByFormatName(kind == Kind.JPEG ? "jpeg" : "png");
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                var turned = kind == Kind.JPEG ? Orientation.of(file) : Orientation.UPRIGHT;
                return Optional.of(jpeg(scaled(read(reader), turned)));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Only every second, third … pixel, so that a large picture never is in memory as a whole. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, longest / (2 * LONGEST_SIDE));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage scaled(BufferedImage picture, Orientation orientation) {
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean turned = orientation.isTurned();
        var scaled = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        var pen = pen(scaled);
        try {
            pen.transform(orientation.upright(width, height));
            pen.drawImage(picture, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return scaled;
    }

    private static Graphics2D pen(BufferedImage on) {
        var pen = on.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, on.getWidth(), on.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return pen;
    }

    private static Optional<byte[]> ofPdf(Path file, int page) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (page < 1 || page > Math.min(MOST_PAGES, document.getNumberOfPages())) return Optional.empty();
            var sheet = document.getPage(page - 1).getCropBox();
            float longest = Math.max(sheet.getWidth(), sheet.getHeight());
            if (!(longest > 0)) return Optional.empty();
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return Optional.of(jpeg(renderer.renderImage(page - 1, LONGEST_SIDE / longest, ImageType.RGB)));
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "jpeg", out)) throw new IOException("No JPEG can be written");
        return out.toByteArray();
    }
}
