package org.yokradap.followup.evidence;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** In which direction the camera was held, as EXIF numbers it: a picture is stored as the sensor saw it. */
enum Orientation {
    UPRIGHT(1, 1, 0, 0, 1),
    MIRRORED(2, -1, 0, 0, 1),
    UPSIDE_DOWN(3, -1, 0, 0, -1),
    UPSIDE_DOWN_MIRRORED(4, 1, 0, 0, -1),
    LEFT_MIRRORED(5, 0, 1, 1, 0),
    RIGHT(6, 0, 1, -1, 0),
    RIGHT_MIRRORED(7, 0, -1, -1, 0),
    LEFT(8, 0, -1, 1, 0);

    private static final int TAG = 0x0112;
    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private final int number;
    private final int xx;
    private final int yx;
    private final int xy;
    private final int yy;

    Orientation(int number, int xx, int yx, int xy, int yy) {
        this.number = number;
        this.xx = xx;
        this.yx = yx;
        this.xy = xy;
        this.yy = yy;
    }

    boolean isTurned() {
        return xx == 0;
    }

    /** Turns a stored picture of this size as it was seen, into the quadrant in which it is drawn. */
    AffineTransform upright(int width, int height) {
        double left = Math.min(0, xx * width) + Math.min(0, xy * height);
        double top = Math.min(0, yx * width) + Math.min(0, yy * height);
        return new AffineTransform(xx, yx, xy, yy, -left, -top);
    }

    /** Of a JPEG; upright when it does not say, or cannot be understood. */
    static Orientation of(Path jpeg) throws IOException {
        try (var scan = new Scan(jpeg)) {
            scan.u2();
            int marker = Pictures.marker(scan);
            while (marker != 0xDA && marker != 0xD9) {
                if (!Pictures.standsAlone(marker)) {
                    var content = scan.bytes(scan.u2() - 2);
                    if (marker == APP1 && startsWithExif(content)) return read(content);
                }
                marker = Pictures.marker(scan);
            }
            return UPRIGHT;
        }
    }

    private static boolean startsWithExif(byte[] content) {
        return content.length > EXIF.length
                && Stream.iterate(0, i -> i < EXIF.length, i -> i + 1).allMatch(i -> content[i] == EXIF[i]);
    }

    private static Orientation read(byte[] content) {
        try {
            var tiff = ByteBuffer.wrap(content, EXIF.length, content.length - EXIF.length)
                    .slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) return of(tiff.getShort(entry + 8));
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static Orientation of(int number) {
        return Stream.of(values())
                .filter(orientation -> orientation.number == number)
                .findFirst()
                .orElse(UPRIGHT);
    }

    /** An EXIF segment that says this and nothing else. */
    byte[] segment() {
        var segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xFFE1).putShort((short) 34).put(EXIF);
        segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        segment.putShort((short) 1).putShort((short) TAG).putShort((short) 3).putInt(1);
        segment.putShort((short) number).putShort((short) 0).putInt(0);
        return segment.array();
    }
}
