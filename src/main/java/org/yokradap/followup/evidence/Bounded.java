package org.yokradap.followup.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails where it should have ended. */
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream content, long most) {
        super(content);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) count(1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) count(read);
        return read;
    }

    /** Whoever opened the stream below goes on with it: the XML reader would close it at its end. */
    @Override
    public void close() {}

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) throw new IOException("Longer than allowed");
    }
}
