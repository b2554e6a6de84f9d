package org.yokradap.followup.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.yokradap.followup.api.EvidenceRejection;

/** Walks through the parts of a picture without decoding it: how large it is, and where it ends. */
final class Pictures {
    /** What the best telephones take, and a little more. A picture that claims to be larger is made to exhaust whoever opens it. */
    static final long MOST_PIXELS = 250_000_000;

    private static final int LONGEST_SIDE = 65_000;

    private Pictures() {}

    /**
     * @param end where the picture ends; the file may go on
     */
    record Frame(int width, int height, long end) {
        long pixels() {
            return (long) width * height;
        }
    }

    /** @throws IOException when it is no whole picture of this kind */
    static Frame walk(Kind kind, Path file) throws IOException {
        try (var scan = new Scan(file)) {
            var frame =
                    switch (kind) {
                        case JPEG -> jpeg(scan);
                        case PNG -> png(scan);
                        case WEBP -> webp(scan);
                        default -> throw new IllegalArgumentException("No picture: " + kind);
                    };
            if (frame.width() < 1 || frame.height() < 1) throw new IOException("A picture without pixels");
            if (frame.width() > LONGEST_SIDE || frame.height() > LONGEST_SIDE || frame.pixels() > MOST_PIXELS)
                throw EvidenceRejection.PICTURE_TOO_LARGE.because();
            return frame;
        }
    }

    private static Frame jpeg(Scan scan) throws IOException {
        if (scan.u2() != 0xFFD8) throw new IOException("No start of image");
        int width = 0;
        int height = 0;
        int marker = marker(scan);
        while (marker != 0xD9) {
            if (marker == 0xDA) {
                scan.skip(scan.u2() - 2L);
                marker = afterEntropy(scan);
                continue;
            }
            if (!standsAlone(marker)) {
                int length = scan.u2() - 2;
                if (length < 0) throw new IOException("A segment without length");
                if (isFrame(marker)) {
                    scan.u1();
                    height = scan.u2();
                    width = scan.u2();
                    length -= 5;
                }
                scan.skip(length);
            }
            marker = marker(scan);
        }
        return new Frame(width, height, scan.position());
    }

    static int marker(Scan scan) throws IOException {
        if (scan.u1() != 0xFF) throw new IOException("No marker at " + scan.position());
        int marker = scan.u1();
        while (marker == 0xFF) marker = scan.u1();
        return marker;
    }

    static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** The marker behind the compressed pixels, in which a byte of ones stands before a zero. */
    private static int afterEntropy(Scan scan) throws IOException {
        while (true) {
            if (scan.u1() != 0xFF) continue;
            int marker = scan.u1();
            while (marker == 0xFF) marker = scan.u1();
            if (marker != 0 && !(marker >= 0xD0 && marker <= 0xD7)) return marker;
        }
    }

    private static Frame png(Scan scan) throws IOException {
        if (scan.u4() != 0x89504E47L || scan.u4() != 0x0D0A1A0AL) throw new IOException("No PNG");
        if (scan.u4() != 13 || !scan.ascii(4).equals("IHDR")) throw new IOException("No IHDR");
        int width = side(scan.u4());
        int height = side(scan.u4());
        scan.skip(5 + 4L);
        while (true) {
            long length = scan.u4();
            var type = scan.ascii(4);
            scan.skip(length + 4);
            if (type.equals("IEND")) return new Frame(width, height, scan.position());
        }
    }

    private static int side(long claimed) {
        return (int) Math.min(claimed, Integer.MAX_VALUE);
    }

    private static Frame webp(Scan scan) throws IOException {
        if (!scan.ascii(4).equals("RIFF")) throw new IOException("No RIFF");
        long end = 8 + scan.u4Reversed();
        if (!scan.ascii(4).equals("WEBP")) throw new IOException("No WEBP");
        int width = 0;
        int height = 0;
        while (scan.position() < end) {
            var type = scan.ascii(4);
            long length = scan.u4Reversed();
            long next = scan.position() + length + (length & 1);
            if (type.equals("VP8X")) {
                scan.skip(4);
                width = 1 + (scan.u1() | scan.u1() << 8 | scan.u1() << 16);
                height = 1 + (scan.u1() | scan.u1() << 8 | scan.u1() << 16);
            } else if (type.equals("VP8 ") && width == 0) {
                scan.skip(6);
                width = (scan.u1() | scan.u1() << 8) & 0x3FFF;
                height = (scan.u1() | scan.u1() << 8) & 0x3FFF;
            } else if (type.equals("VP8L") && width == 0) {
                scan.skip(1);
                long bits = scan.u4Reversed();
                width = 1 + (int) (bits & 0x3FFF);
                height = 1 + (int) (bits >> 14 & 0x3FFF);
            }
            scan.skip(next - scan.position());
        }
        return new Frame(width, height, scan.position());
    }
}
