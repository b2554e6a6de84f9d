package org.yokradap.platform.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file whose encoding nobody tells: UTF-8 or UTF-16 by its byte order mark, UTF-8 without one if it is that, and
 * otherwise Windows-874, in which Thai spreadsheets save "CSV".
 *
 * @param text without the byte order mark
 */
public record DecodedText(String text, Charset charset) {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    private record Mark(Charset charset, List<Integer> bytes) {
        boolean opens(byte[] file) {
            if (file.length < bytes.size()) return false;
            for (int i = 0; i < bytes.size(); i++) if ((file[i] & 0xff) != bytes.get(i)) return false;
            return true;
        }
    }

    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, List.of(0xef, 0xbb, 0xbf)),
            new Mark(StandardCharsets.UTF_16LE, List.of(0xff, 0xfe)),
            new Mark(StandardCharsets.UTF_16BE, List.of(0xfe, 0xff)));

    /**
     * Decodes strictly: nothing is replaced.
     *
     * @throws org.yokradap.platform.Rejection for bytes that are no text in any of these
     */
    public static DecodedText of(byte[] file) {
        for (Mark mark : MARKS) {
            if (mark.opens(file))
                return decode(Arrays.copyOfRange(file, mark.bytes().size(), file.length), mark.charset())
                        .orElseThrow(TableRejection.NOT_TEXT::because);
        }
        return decode(file, StandardCharsets.UTF_8)
                .or(() -> decode(file, WINDOWS_874))
                .orElseThrow(TableRejection.NOT_TEXT::because);
    }

    private static Optional<DecodedText> decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(new DecodedText(text, charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
