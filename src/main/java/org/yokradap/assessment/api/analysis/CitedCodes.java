package org.yokradap.assessment.api.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yokradap.assessment.api.Subject;

/** The items that one cell names: i7, or i7 and i10, or O12–O14. A number without its letter has that of the code before it. */
final class CitedCodes {
    private static final Pattern CODE =
            Pattern.compile("\\G\\s*(?<joint>[,;/–—-]|และ|กับ|ถึง)?\\s*(?:ข้อ(?:คำถาม)?\\s*(?:ที่)?\\s*)?"
                    + "(?<letter>[A-Za-z]?)\\s?(?<number>\\p{Nd}{1,3})(?![\\p{Nd}A-Za-z]|[.]\\p{Nd})");
    private static final Pattern UP_TO = Pattern.compile("[–—-]|ถึง");
    /** More than any indicator has. */
    private static final int LONGEST_RANGE = 60;

    private final List<Subject> codes = new ArrayList<>();
    private String letter = "";

    private CitedCodes() {}

    /** In the order of the cell; empty where it does not begin with a code of an item or a number. */
    static List<Subject> in(String cell) {
        var cited = new CitedCodes();
        Matcher code = CODE.matcher(cell);
        while (code.find() && cited.goesOnWith(code)) cited.take(code);
        return cited.codes.stream().distinct().toList();
    }

    /** A number that nothing joins to the code before it is about something else: O12 3 โครงการ. */
    private boolean goesOnWith(Matcher code) {
        return codes.isEmpty()
                || code.group("joint") != null
                || !code.group("letter").isEmpty();
    }

    private void take(Matcher code) {
        if (!code.group("letter").isEmpty()) letter = code.group("letter");
        String number = code.group("number");
        Optional<Subject> last = Subject.leading(letter + number);
        boolean range = code.group("joint") != null
                && UP_TO.matcher(code.group("joint")).matches();
        if (range && !codes.isEmpty()) codes.addAll(between(codes.getLast(), Integer.parseInt(number)));
        last.ifPresent(codes::add);
    }

    private List<Subject> between(Subject first, int last) {
        int from = Integer.parseInt(first.code().replaceAll("\\D", "")) + 1;
        if (letter.isEmpty() || last - from > LONGEST_RANGE) return List.of();
        return IntStream.range(from, last)
                .mapToObj(number -> Subject.leading(letter + number))
                .flatMap(Optional::stream)
                .toList();
    }
}
