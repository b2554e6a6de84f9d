package org.yokradap.followup.evidence;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads through a file once, byte by byte, and knows where it is. */
final class Scan implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final InputStream bytes;
    private long position;

    Scan(Path file) throws IOException {
        bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    long position() {
        return position;
    }

    int u1() throws IOException {
        int next = bytes.read();
        if (next < 0) throw new EOFException("Ends at " + position);
        position++;
        return next;
    }

    int u2() throws IOException {
        return u1() << 8 | u1();
    }

    long u4() throws IOException {
        return (long) u2() << 16 | u2();
    }

    /** With the lowest byte first. */
    long u4Reversed() throws IOException {
        return u1() | (long) u1() << 8 | (long) u1() << 16 | (long) u1() << 24;
    }

    String ascii(int length) throws IOException {
        var read = bytes.readNBytes(length);
        position += read.length;
        if (read.length < length) throw new EOFException("Ends at " + position);
        return new String(read, StandardCharsets.ISO_8859_1);
    }

    byte[] bytes(int length) throws IOException {
        var read = bytes.readNBytes(length);
        position += read.length;
        if (read.length < length) throw new EOFException("Ends at " + position);
        return read;
    }

    void skip(long count) throws IOException {
        bytes.skipNBytes(count);
        position += count;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
