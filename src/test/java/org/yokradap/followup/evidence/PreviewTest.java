package org.yokradap.followup.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.evidence.Samples.bytes;
import static org.yokradap.followup.evidence.Samples.pdf;
import static org.yokradap.followup.evidence.Samples.picture;
import static org.yokradap.followup.evidence.Samples.together;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
    @TempDir
    private @Nullable Path folder;

    private Optional<byte[]> drawn(Kind kind, byte[] content, int page) throws IOException {
        return Preview.of(kind, Files.write(Objects.requireNonNull(folder).resolve("file"), content), page);
    }

    private BufferedImage image(Kind kind, byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(drawn(kind, content, 1).orElseThrow()));
    }

    private static boolean isOrange(int rgb) {
        return (rgb >> 16 & 0xFF) > 150;
    }

    @Test
    void ofAPictureIsNoLargerThanAScreen() throws IOException {
        for (var kind : new Kind[] {Kind.JPEG, Kind.PNG}) {
            var image = image(kind, picture(kind == Kind.JPEG ? "jpg" : "png", 3000, 1500));
            assertThat(image.getWidth()).isEqualTo(800);
            assertThat(image.getHeight()).isEqualTo(400);
            assertThat(isOrange(image.getRGB(100, 200))).isTrue();
            assertThat(isOrange(image.getRGB(700, 200))).isFalse();
        }
    }

    @Test
    void ofAPhotoIsAsItWasSeen() throws IOException {
        var turned = image(Kind.JPEG, PlacelessCopyTest.photo(Orientation.RIGHT));
        assertThat(turned.getWidth()).isEqualTo(48);
        assertThat(turned.getHeight()).isEqualTo(64);
        assertThat(isOrange(turned.getRGB(24, 10))).isTrue();
        assertThat(isOrange(turned.getRGB(24, 54))).isFalse();
        var left = image(Kind.JPEG, PlacelessCopyTest.photo(Orientation.LEFT));
        assertThat(isOrange(left.getRGB(24, 54))).isTrue();
        var upsideDown = image(Kind.JPEG, PlacelessCopyTest.photo(Orientation.UPSIDE_DOWN));
        assertThat(isOrange(upsideDown.getRGB(54, 24))).isTrue();
    }

    @Test
    void hasNothingOfTheFileButItsPixels() throws IOException {
        var drawn = drawn(Kind.JPEG, PlacelessCopyTest.photo(Orientation.UPRIGHT), 1)
                .orElseThrow();
        assertThat(new String(drawn, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "GPS", "13.7563");
    }

    @Test
    void ofAPdfHasTheFirstPages() throws IOException {
        var content = pdf(5);
        for (int page = 1; page <= Preview.MOST_PAGES; page++)
            assertThat(drawn(Kind.PDF, content, page)).as("page " + page).isPresent();
        assertThat(drawn(Kind.PDF, content, Preview.MOST_PAGES + 1)).isEmpty();
        assertThat(drawn(Kind.PDF, content, 0)).isEmpty();
        var image = image(Kind.PDF, content);
        assertThat(Math.max(image.getWidth(), image.getHeight())).isLessThanOrEqualTo(801);
        assertThat(image.getRGB(200, 500) & 0xFFFFFF).isNotEqualTo(0xFFFFFF);
    }

    /** Nothing that somebody sends makes more of it than a missing picture. */
    @Test
    void isMissingWhereNothingCanBeDrawn() throws IOException {
        assertThat(drawn(Kind.PDF, bytes("%PDF-1.4\nno pages\n%%EOF\n"), 1)).isEmpty();
        assertThat(drawn(Kind.JPEG, Arrays.copyOf(Samples.jpeg(), 300), 1)).isEmpty();
        var huge = Samples.png();
        java.nio.ByteBuffer.wrap(huge).putInt(16, 20_000).putInt(20, 12_000);
        assertThat(drawn(Kind.PNG, huge, 1)).isEmpty();
        assertThat(drawn(Kind.PNG, together(Samples.png(), new byte[0]), 2)).isEmpty();
    }

    /** A page of a hundred metres would be a picture of a gigabyte at the usual scale. */
    @Test
    void ofALargeSheetIsNoLargerThanAnyOther() throws IOException {
        var sheet = new String(pdf(), java.nio.charset.StandardCharsets.ISO_8859_1);
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument();
                var out = new java.io.ByteArrayOutputStream()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage(
                    new org.apache.pdfbox.pdmodel.common.PDRectangle(280_000, 280_000)));
            document.save(out);
            assertThat(sheet).isNotEmpty();
            var image = image(Kind.PDF, out.toByteArray());
            assertThat(image.getWidth()).isLessThanOrEqualTo(801);
        }
    }
}
