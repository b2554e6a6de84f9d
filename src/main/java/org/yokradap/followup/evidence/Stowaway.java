package org.yokradap.followup.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Finds a second file in a file: a web page or a program in front of what it claims to be or behind it, or an archive around it. */
final class Stowaway {
    private static final List<String> PAGES =
            List.of("<html", "<!doctype", "<script", "<svg", "<iframe", "<body", "<?php", "javascript:");

    private static final List<String> HEADS = List.of("MZ", "\u007fELF", "#!", "Rar!", "7z\u00bc\u00af");

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int LENGTH_OF_END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private Stowaway() {}

    /** Whether a web page begins in the first thousand bytes. */
    static boolean leads(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var head = new String(bytes.readNBytes(1024), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return PAGES.stream().anyMatch(head::contains);
        }
    }

    /** Whether something that can be opened by itself stands from this place on. */
    static boolean follows(Path file, long from) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(from);
            var before = "";
            boolean first = true;
            while (true) {
                var read = bytes.readNBytes(64 * 1024);
                if (read.length == 0) return false;
                var text = new String(read, StandardCharsets.ISO_8859_1);
                if (first && HEADS.stream().anyMatch(text::startsWith)) return true;
                first = false;
                var window = (before + text).toLowerCase(Locale.ROOT);
                if (PAGES.stream().anyMatch(window::contains)) return true;
                before = text.substring(Math.max(0, text.length() - 16));
            }
        }
    }

    /** Whether a program that unpacks archives would find one here: they look for it from the end. */
    static boolean isArchive(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(bytes.length(), LENGTH_OF_END + LONGEST_COMMENT);
            long from = bytes.length() - length;
            var tail = new byte[length];
            bytes.seek(from);
            bytes.readFully(tail);
            var end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - LENGTH_OF_END; at >= 0; at--) {
                if (end.getInt(at) != END_OF_DIRECTORY) continue;
                long directory = from + at - Integer.toUnsignedLong(end.getInt(at + 12));
                if (directory < 0) continue;
                bytes.seek(directory);
                if (Integer.reverseBytes(bytes.readInt()) == DIRECTORY_ENTRY) return true;
            }
            return false;
        }
    }
}
