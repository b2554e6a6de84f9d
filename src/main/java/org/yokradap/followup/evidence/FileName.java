package org.yokradap.followup.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people call their files, fit to be shown and to be given back. */
final class FileName {
    /** Windows takes 255 in a whole path; nobody reads more than this. */
    static final int LONGEST = 150;

    private static final String NAMELESS = "evidence";

    /** Controls, and signs that turn the writing direction: "รายงาน[U+202E]fdp.exe" would look like a PDF. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}");

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern OUTER_DOTS = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /** Without folders, in one form of writing, without what nobody sees, and not too long. */
    static String of(String raw) {
        var composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        var own = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        var visible = UNSEEN.matcher(BLANKS.matcher(own).replaceAll(" ")).replaceAll("");
        var plain =
                OUTER_DOTS.matcher(FORBIDDEN.matcher(visible).replaceAll("_")).replaceAll("");
        int dot = plain.lastIndexOf('.');
        var ending = dot < 0 ? "" : plain.substring(dot);
        var stem = dot < 0 ? plain : plain.substring(0, dot);
        if (ending.length() > LONGEST / 2) ending = "";
        return (stem.isBlank() ? NAMELESS : cut(stem.strip(), LONGEST - ending.length())) + ending;
    }

    /** Never between a letter and the vowel or tone above it. */
    private static String cut(String stem, int most) {
        if (stem.length() <= most) return stem;
        int end = most;
        while (end > 1 && (isMark(stem.codePointAt(end)) || Character.isLowSurrogate(stem.charAt(end)))) end--;
        return stem.substring(0, end).strip();
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** The header that has a browser keep a file under this name, also one that knows plain letters only. */
    static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** RFC 8187: whatever is no attr-char goes as its bytes. */
    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xFF);
            boolean plain = (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9')
                    || "!#$&+-.^_`|~".indexOf(letter) >= 0;
            if (plain) encoded.append(letter);
            else encoded.append('%').append(String.format("%02X", (int) letter));
        }
        return encoded.toString();
    }
}
