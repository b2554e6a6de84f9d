package org.yokradap.followup.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.evidence.Samples.bytes;
import static org.yokradap.followup.evidence.Samples.jpeg;
import static org.yokradap.followup.evidence.Samples.png;
import static org.yokradap.followup.evidence.Samples.together;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlacelessCopyTest {
    /** 13° 45′ 22.68″ N, as EXIF has it: three fractions. */
    private static final byte[] LATITUDE = ByteBuffer.allocate(24)
            .putInt(13)
            .putInt(1)
            .putInt(45)
            .putInt(1)
            .putInt(2268)
            .putInt(100)
            .array();

    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='13,45.378N'/>";

    @TempDir
    private @Nullable Path folder;

    private byte[] copied(Kind kind, byte[] picture) throws IOException {
        var from = Files.write(Objects.requireNonNull(folder).resolve("from"), picture);
        var to = folder.resolve("to");
        PlacelessCopy.write(kind, from, to);
        assertThat(FileCheck.kindOf("a" + kind.ending(), to)).isEqualTo(kind);
        return Files.readAllBytes(to);
    }

    private static void saysNothingOfThePlace(byte[] picture) {
        assertThat(has(picture, LATITUDE)).as("latitude in EXIF").isFalse();
        assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "13,45", "13.7563", "สมชาย");
    }

    private static boolean has(byte[] in, byte[] part) {
        return java.util.stream.IntStream.rangeClosed(0, in.length - part.length)
                .anyMatch(i -> Arrays.equals(in, i, i + part.length, part, 0, part.length));
    }

    /** With an orientation, a directory of GPS and the latitude in it. */
    @SuppressWarnings("EnumOrdinal") // they stand in the order of the numbers that EXIF gives them
    static byte[] exif(Orientation orientation) {
        var tiff = ByteBuffer.allocate(80);
        tiff.put(bytes("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        int number = orientation.ordinal() + 1;
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) number)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(56);
        tiff.putInt(0);
        tiff.put(LATITUDE);
        return together(bytes("Exif\0\0"), tiff.array());
    }

    private static byte[] segment(int marker, byte[] content) {
        var head = ByteBuffer.allocate(4).putShort((short) (0xFF00 | marker)).putShort((short) (content.length + 2));
        return together(head.array(), content);
    }

    static byte[] photo(Orientation orientation) {
        var plain = jpeg();
        return together(
                Arrays.copyOf(plain, 2),
                segment(0xE1, exif(orientation)),
                segment(0xE1, bytes(XMP)),
                segment(0xED, bytes("Photoshop 3.0\0 IPTC 13.7563 สมชาย")),
                segment(0xFE, bytes("13.7563")),
                Arrays.copyOfRange(plain, 2, plain.length),
                segment(0xE1, exif(orientation)));
    }

    @ParameterizedTest
    @EnumSource
    void ofAPhotoHasTheSamePixelsTheRightWayUp(Orientation orientation) throws IOException {
        var photo = photo(orientation);
        assertThat(has(photo, LATITUDE)).isTrue();
        var copy = copied(Kind.JPEG, photo);
        saysNothingOfThePlace(copy);
        assertThat(pixels(copy)).isEqualTo(pixels(photo));
        var file = Files.write(Objects.requireNonNull(folder).resolve("turned"), copy);
        assertThat(Orientation.of(file)).isEqualTo(orientation);
    }

    @Test
    void ofAPngHasTheSamePixels() throws IOException {
        var plain = png();
        var picture = together(
                Arrays.copyOf(plain, 33),
                chunk("eXIf", exif(Orientation.UPRIGHT)),
                chunk("tEXt", bytes("Comment\0GPS 13.7563")),
                chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + XMP)),
                Arrays.copyOfRange(plain, 33, plain.length));
        var copy = copied(Kind.PNG, picture);
        saysNothingOfThePlace(copy);
        assertThat(copy).isEqualTo(plain);
    }

    private static byte[] chunk(String type, byte[] content) {
        var named = together(bytes(type), content);
        var crc = new CRC32();
        crc.update(named);
        return together(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    @Test
    void ofAWebpSaysThatItHasNone() throws IOException {
        var exif = exif(Orientation.UPRIGHT);
        var webp = ByteBuffer.allocate(38 + exif.length + (exif.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        webp.put(bytes("RIFF"))
                .putInt(webp.capacity() - 8)
                .put(bytes("WEBPVP8X"))
                .putInt(10);
        webp.put((byte) 0x2C).put(new byte[] {0, 0, 0, 9, 0, 0, 9, 0, 0});
        webp.put(bytes("EXIF")).putInt(exif.length).put(exif);
        var copy = copied(Kind.WEBP, webp.array());
        saysNothingOfThePlace(copy);
        assertThat(copy).hasSize(30);
        assertThat(copy[4]).isEqualTo((byte) 22);
        assertThat(copy[20]).isEqualTo((byte) 0x20);
    }

    private static int[] pixels(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
