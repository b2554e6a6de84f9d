package org.yokradap.followup.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Copies a picture without what tells where and by whom it was taken: EXIF, XMP, IPTC, comments, and whatever stands behind the picture.
 * The pixels stay as they are, to the last bit; only the direction in which a camera was held is said anew.
 */
final class PlacelessCopy {
    /** What a PNG needs to look as it does; everything else is words about it. */
    private static final Set<String> SHOWN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    private static final Set<String> SHOWN_IN_WEBP = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private static final int APP0 = 0xE0;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    private PlacelessCopy() {}

    static void write(Kind kind, Path from, Path to) throws IOException {
        try (var scan = new Scan(from);
                var out = new BufferedOutputStream(Files.newOutputStream(to))) {
            switch (kind) {
                case JPEG -> jpeg(scan, Orientation.of(from), out);
                case PNG -> png(scan, out);
                case WEBP -> webp(from, out);
                default -> throw new IllegalArgumentException("No picture: " + kind);
            }
        }
    }

    private static void jpeg(Scan scan, Orientation orientation, OutputStream out) throws IOException {
        scan.u2();
        u2(out, 0xFFD8);
        if (orientation != Orientation.UPRIGHT) out.write(orientation.segment());
        int marker = Pictures.marker(scan);
        while (true) {
            if (marker == 0xD9) {
                u2(out, 0xFFD9);
                return;
            }
            if (Pictures.standsAlone(marker)) {
                u2(out, 0xFF00 | marker);
                marker = Pictures.marker(scan);
                continue;
            }
            int length = scan.u2();
            var content = scan.bytes(length - 2);
            if (isKept(marker, content)) {
                u2(out, 0xFF00 | marker);
                u2(out, length);
                out.write(content);
            }
            marker = marker == 0xDA ? entropy(scan, out) : Pictures.marker(scan);
        }
    }

    /** Colour profiles and Adobe's colour transform change how the pixels look. */
    private static boolean isKept(int marker, byte[] content) {
        if (marker == COMMENT) return false;
        if (marker < APP0 || marker > APP15) return true;
        var head = new String(content, 0, Math.min(12, content.length), StandardCharsets.ISO_8859_1);
        return (marker == APP0 && head.startsWith("JFIF"))
                || (marker == APP2 && head.startsWith("ICC_PROFILE"))
                || (marker == APP14 && head.startsWith("Adobe"));
    }

    private static int entropy(Scan scan, OutputStream out) throws IOException {
        while (true) {
            int next = scan.u1();
            if (next != 0xFF) {
                out.write(next);
                continue;
            }
            int marker = scan.u1();
            while (marker == 0xFF) marker = scan.u1();
            if (marker != 0 && !(marker >= 0xD0 && marker <= 0xD7)) return marker;
            out.write(0xFF);
            out.write(marker);
        }
    }

    private static void png(Scan scan, OutputStream out) throws IOException {
        out.write(scan.bytes(8));
        while (true) {
            int length = Math.toIntExact(scan.u4());
            var name = scan.bytes(4);
            var type = new String(name, StandardCharsets.US_ASCII);
            boolean kept = SHOWN.contains(type);
            if (kept) {
                u4(out, length);
                out.write(name);
            }
            copy(scan, length + 4L, kept ? out : OutputStream.nullOutputStream());
            if (type.equals("IEND")) return;
        }
    }

    /** The file says at its beginning how long it is, so it is measured first. */
    private static void webp(Path from, OutputStream out) throws IOException {
        long size = 4;
        for (boolean measuring : new boolean[] {true, false}) {
            try (var scan = new Scan(from)) {
                scan.skip(4);
                long end = 8 + scan.u4Reversed();
                scan.skip(4);
                if (!measuring) {
                    out.write("RIFF".getBytes(StandardCharsets.US_ASCII));
                    u4Reversed(out, size);
                    out.write("WEBP".getBytes(StandardCharsets.US_ASCII));
                }
                while (scan.position() < end) {
                    var type = scan.ascii(4);
                    long length = scan.u4Reversed();
                    long padded = length + (length & 1);
                    if (!SHOWN_IN_WEBP.contains(type)) {
                        scan.skip(padded);
                    } else if (measuring) {
                        size += 8 + padded;
                        scan.skip(padded);
                    } else {
                        out.write(type.getBytes(StandardCharsets.US_ASCII));
                        u4Reversed(out, length);
                        if (type.equals("VP8X")) {
                            // The flags of EXIF and XMP, which are not there any more.
                            out.write(scan.u1() & ~0x0C);
                            padded--;
                        }
                        copy(scan, padded, out);
                    }
                }
            }
        }
    }

    private static void copy(Scan scan, long length, OutputStream out) throws IOException {
        for (long left = length; left > 0; ) {
            var some = scan.bytes((int) Math.min(left, 8192));
            out.write(some);
            left -= some.length;
        }
    }

    private static void u2(OutputStream out, int value) throws IOException {
        out.write(value >> 8);
        out.write(value);
    }

    private static void u4(OutputStream out, long value) throws IOException {
        u2(out, (int) (value >> 16));
        u2(out, (int) value);
    }

    private static void u4Reversed(OutputStream out, long value) throws IOException {
        for (int shift = 0; shift < 32; shift += 8) out.write((int) (value >> shift));
    }
}
