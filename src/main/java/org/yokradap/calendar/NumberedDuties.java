package org.yokradap.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a cell apart into its duties, by their numbers, bullets and lines; the words stay as they were typed. */
final class NumberedDuties {
    private static final String DIGIT = "[0-9๐-๙]";

    /** ๑. · ๑) · (๑) · ๑.๑ · ข้อ ๑, at the beginning of a line, but not the beginning of 31.1.2566 or of 1.5 ล้านบาท. */
    private static final Pattern NUMBER = Pattern.compile("^\\h*(?:ข้อ(?:ที่)?\\h*)?(?:\\((" + DIGIT + "{1,2})\\)|("
            + DIGIT + "{1,2}(?:\\." + DIGIT + "{1,2}){0,3})\\h?[.)]{1,2}(?!" + DIGIT + ")|(?<=ข้อ\\h?|ข้อที่\\h?)("
            + DIGIT
            + "{1,2})(?=\\h)|(" + DIGIT + "{1,2}\\." + DIGIT + "{1,2})(?=\\h))\\h*");

    private static final Pattern BULLET = Pattern.compile("^\\h*[-–—•·●▪*]\\h*(?!" + DIGIT + "*\\h*$)");

    /** A number inside a line; that it counts on from the one before is what makes it one. */
    private static final Pattern NUMBER_INSIDE = Pattern.compile("(?<!" + DIGIT
            + ")(?<!(?:ข้อ|ที่|ละ|รอบ|ภายใน|ไตรมาส)\\h{0,2})\\(?(" + DIGIT + "{1,2})[.)](?!" + DIGIT + ")");

    private static final Pattern BULLET_INSIDE = Pattern.compile("\\h[-–•]\\h?(?=[ก-๎])(?!" + WrittenMonth.ANY + ")");

    private NumberedDuties() {}

    record Duty(Optional<String> number, String words, boolean marked) {
        private Duty and(Duty continuation) {
            return new Duty(number, words + "\n" + continuation.words, marked);
        }
    }

    static List<Duty> in(String cell) {
        var lines = cell.lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> partsOf(line).stream())
                .toList();
        var marked = lines.stream().anyMatch(Duty::marked);
        var duties = new ArrayList<Duty>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.marked && marked && !duties.isEmpty() && continues(duties.getLast(), line, lines, i))
                duties.set(duties.size() - 1, duties.getLast().and(line));
            else duties.add(line);
        }
        return duties.stream()
                .map(duty -> new Duty(duty.number, duty.words.strip(), duty.marked))
                .filter(duty -> !duty.words.isEmpty() && !duty.words.equals("-"))
                .toList();
    }

    /**
     * In a numbered cell a line without a number goes on with the duty above, unless the numbers around it leave one out for
     * it, or both name a time of their own.
     */
    private static boolean continues(Duty above, Duty line, List<Duty> lines, int index) {
        var next = index + 1 < lines.size() ? lines.get(index + 1).number : Optional.<String>empty();
        var leftOut =
                above.number.isPresent() && next.isPresent() && value(next.get()) == value(above.number.get()) + 2;
        return !leftOut && !(namesTime(above) && namesTime(line));
    }

    private static boolean namesTime(Duty duty) {
        var anyYear = new FiscalYear(2566);
        return DeadlineReader.read(new Phrase(PlainSpelling.of(duty.words), anyYear)).stream()
                .anyMatch(timing -> timing.kind() != Timing.Kind.UNDATED);
    }

    private static List<Duty> partsOf(String line) {
        var number = NUMBER.matcher(line);
        if (number.find()) {
            var written = firstGroup(number);
            return numbered(written, line.substring(number.end()));
        }
        var bullet = BULLET.matcher(line);
        if (!bullet.find()) return List.of(new Duty(Optional.empty(), line, false));
        return BULLET_INSIDE
                .splitAsStream(line.substring(bullet.end()))
                .map(words -> new Duty(Optional.empty(), words, true))
                .toList();
    }

    /** Splits "…ทุกเดือน ๒.…" off, as often as the numbers count on; one may be left out. */
    private static List<Duty> numbered(String number, String rest) {
        var parts = new ArrayList<Duty>();
        var current = number;
        var begin = 0;
        var inside = NUMBER_INSIDE.matcher(rest);
        while (inside.find()) {
            var step = value(inside.group(1)) - value(current);
            var apart = inside.start() == 0 || Character.isWhitespace(rest.charAt(inside.start() - 1));
            if (step == 1 || (step == 2 && apart)) {
                parts.add(new Duty(Optional.of(current), rest.substring(begin, inside.start()), true));
                current = inside.group(1);
                begin = inside.end();
            }
        }
        parts.add(new Duty(Optional.of(current), rest.substring(begin), true));
        return parts;
    }

    private static String firstGroup(Matcher number) {
        for (var i = 1; i < number.groupCount(); i++) if (number.group(i) != null) return number.group(i);
        return number.group(number.groupCount());
    }

    /** The last figure of a number: 2 for ๒ and for ๑.๒. */
    private static int value(String number) {
        var arabic = ThaiDigits.toArabic(number);
        return Integer.parseInt(arabic.substring(arabic.lastIndexOf('.') + 1));
    }
}
