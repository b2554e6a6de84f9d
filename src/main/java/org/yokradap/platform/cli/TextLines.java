package org.yokradap.platform.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines of UTF-8, one at a time as they come in. A byte order mark before the first and the returns of Windows are left out; the
 * last line need not be ended.
 */
public final class TextLines {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final InputStream bytes;
    private int number;

    public TextLines(InputStream stream) {
        this.bytes = new BufferedInputStream(stream);
    }

    /**
     * The next line; empty behind the last.
     *
     * @throws CharacterCodingException for a line that is no UTF-8; the ones after it can still be read
     */
    public Optional<String> next() throws IOException {
        var line = new ByteArrayOutputStream();
        int next = bytes.read();
        if (next < 0) return Optional.empty();
        number++;
        for (; next >= 0 && next != '\n'; next = bytes.read()) line.write(next);
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line.toByteArray()))
                .toString();
        if (number == 1 && text.startsWith(BYTE_ORDER_MARK)) text = text.substring(1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    /** Of the line that was read last, from 1. */
    public int number() {
        return number;
    }
}
