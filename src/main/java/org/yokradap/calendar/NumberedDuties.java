package org.yokradap.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
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

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** Blanks of every width, and none, around the words. */
    private static final Pattern EDGES = Pattern.compile(
            "^[\\s\\h\\u200B-\\u200D\\u2060\\uFEFF]+|(?<![\\s\\h\\u200B-\\u200D\\u2060\\uFEFF])[\\s\\h\\u200B-\\u200D\\u2060\\uFEFF]+$");

    private static final Pattern BULLET = Pattern.compile("^\\h*[-–—•·●▪*]\\h*(?!" + DIGIT + "*\\h*$)");

    /** What a number may belong to, so that it is none of the list's: ข้อ ๒. · ครั้งที่ ๒. · เดือนละ ๒. But not เจ้าหน้าที่ ๒. */
    private static final String LABEL =
            "(?:ข้อ|มาตรา|วรรค|(?:ข้อ|ครั้ง|ไตรมาส|วัน|งวด|ระยะ|ฉบับ|เดือน|ปี|ลำดับ|อันดับ|ตัวชี้วัด|หมวด|ส่วน"
                    + "|ระดับ|กลุ่ม|ชุด|รุ่น|หมู่|ภารกิจ|ประเด็น|สัปดาห์)\\h?ที่|(?:^|[^แ])ละ)\\h{0,2}";

    /** A number inside a line; that it counts on from the one before is what makes it one. */
    private static final Pattern NUMBER_INSIDE = Pattern.compile("(?<!" + DIGIT + ")(?<!" + DIGIT + "\\.)(?<!" + LABEL
            + ")(?:\\((" + DIGIT + "{1,2})\\)|(" + DIGIT + "{1,2}(?:\\." + DIGIT + "{1,2}){0,3})[.)]{1,2}(?!" + DIGIT
            + ")|(?<=\\h)(" + DIGIT + "{1,2}(?:\\." + DIGIT + "{1,2}){1,3})(?=\\h?[ก-๎]))\\h*");

    /** What a sentence about time does not end with. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:ภายใน|ไม่เกิน|ไม่ช้ากว่า|ก่อน|ตั้งแต่|นับ(?:แต่|จาก)|ถึง|-|ระหว่าง|(?:เดือน|วัน|ไตรมาส|ครั้ง)ที่|เดือน|ปี|ปีงบประมาณ|พ\\.ศ\\.|รอบ|ทุก|ละ"
                    + "|วันที่ ?\\d{1,2}|(?:ภายใน|ไม่เกิน|รอบ|ทุก) ?\\d{1,3})$");

    /** What such a sentence goes on with. */
    private static final Pattern FINISH =
            Pattern.compile("^(?:\\d|เดือน|วัน|ของ|ปี|พ\\.ศ\\.|ไตรมาส|ครั้ง|" + WrittenMonth.ANY + ")");

    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("(?:" + WrittenMonth.ANY + "|ปีงบประมาณ|พ\\.ศ\\.) ?(?:ปี|พ\\.ศ\\.)?$");
    private static final Pattern YEAR = Pattern.compile("^(?:ปี ?)?(?:พ\\.ศ\\. ?)?(?:2[4-7]|19|20)\\d\\d(?!\\d)");

    /** A line that is nothing but the time of what stands above it. */
    private static final Pattern ONLY_TIME = Pattern.compile(
            "^\\(?(?:ให้ ?)?(?:แล้วเสร็จ ?)?(?:ภายใน|ไม่เกิน|ไม่ช้ากว่า|ก่อน ?(?:วัน|เดือน|สิ้น)|นับ(?:แต่|จาก|ถัด|ตั้งแต่)|หลังสิ้น|ของ(?:เดือน|ทุก|ปี))");

    /** As NUMBER_INSIDE, where the list itself counts in ข้อ ๑, ข้อ ๒. */
    private static final Pattern ITEM_INSIDE =
            Pattern.compile("(?<=\\h)ข้อ(?:ที่)?\\h*(" + DIGIT + "{1,2})[.)]?(?=\\h)\\h*");

    /** Words that only announce what follows. */
    private static final Pattern ANNOUNCES =
            Pattern.compile("(?:ดัง(?:ต่อไป)?นี้|ต่อไปนี้|ได้แก่|คือ|[:：])\\h*[:：]?\\h*$");

    private static final Pattern REFERS_TO_A_NUMBER = Pattern.compile("(?:ตาม|ใน|และ|หรือ|ถึง|จาก|,)\\h*$");

    private static final Pattern BULLET_INSIDE = Pattern.compile("\\h[-–•]\\h?(?=[ก-๎])(?!" + WrittenMonth.ANY + ")");

    private NumberedDuties() {}

    record Duty(Optional<String> number, String words, boolean marked) {
        private Duty and(Duty continuation) {
            return new Duty(number, words + "\n" + continuation.words, marked);
        }
    }

    static List<Duty> in(String cell) {
        var lines = partsOf(LINE_BREAK
                .splitAsStream(cell)
                .map(NumberedDuties::trimmed)
                .filter(line -> !line.isEmpty())
                .toList());
        var marked = lines.stream().anyMatch(Duty::marked);
        var duties = new ArrayList<Duty>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var continues = !line.marked
                    && !duties.isEmpty()
                    && (marked ? continues(duties.getLast(), line, lines, i) : isRestOf(duties.getLast(), line));
            if (continues) duties.set(duties.size() - 1, duties.getLast().and(line));
            else if (line.marked && duties.size() == 1 && announces(duties.getFirst()))
                duties.set(0, new Duty(line.number, duties.getFirst().words + "\n" + line.words, true));
            else duties.add(line);
        }
        return duties.stream()
                .map(duty -> new Duty(duty.number, trimmed(duty.words), duty.marked))
                .filter(duty -> !duty.words.isEmpty() && !duty.words.equals("-"))
                .toList();
    }

    private static String trimmed(String words) {
        return EDGES.matcher(words).replaceAll("");
    }

    private static boolean announces(Duty first) {
        return !first.marked && ANNOUNCES.matcher(first.words).find() && !namesTime(first);
    }

    /**
     * In a numbered cell a line without a number goes on with the duty above, unless the numbers around it leave one out for
     * it, or both name a time of their own.
     */
    private static boolean continues(Duty above, Duty line, List<Duty> lines, int index) {
        if (isRestOf(above, line)) return true;
        var next = index + 1 < lines.size() ? lines.get(index + 1).number : Optional.<String>empty();
        var leftOut =
                above.number.isPresent() && next.isPresent() && value(next.get()) == value(above.number.get()) + 2;
        return !leftOut && !(namesTime(above) && namesTime(line));
    }

    /** A line that was broken inside its words about time: ภายในเดือน | มกราคม ๒๕๖๖, or มกราคม | ๒๕๖๖, or รอบ ๖ เดือน | ภายในเดือนเมษายน. */
    private static boolean isRestOf(Duty above, Duty line) {
        var before = PlainSpelling.of(above.words);
        var rest = PlainSpelling.of(line.words);
        if (WITHOUT_YEAR.matcher(before).find() && YEAR.matcher(rest).find()) return true;
        if (!namesTime(above))
            return UNFINISHED.matcher(before).find() && FINISH.matcher(rest).find();
        return ONLY_TIME.matcher(rest).find() && !ONLY_TIME.matcher(before).find() && namesTime(above.and(line));
    }

    private static boolean namesTime(Duty duty) {
        var anyYear = new FiscalYear(2566);
        return DeadlineReader.read(new Phrase(PlainSpelling.of(duty.words), anyYear)).stream()
                .anyMatch(timing -> timing.kind() != Timing.Kind.UNDATED);
    }

    private static List<Duty> partsOf(List<String> lines) {
        var parts = new ArrayList<Duty>();
        var next = nextNumbers(lines);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var number = NUMBER.matcher(line);
            var bullet = BULLET.matcher(line);
            if (number.find()) {
                var first = new Duty(Optional.of(written(number)), line.substring(number.end()), true);
                var inside = number.group().contains("ข้อ") ? ITEM_INSIDE : NUMBER_INSIDE;
                parts.addAll(countingOn(first, written(number), inside, next.get(i)));
            } else if (bullet.find())
                BULLET_INSIDE
                        .splitAsStream(line.substring(bullet.end()))
                        .map(words -> new Duty(Optional.empty(), words, true))
                        .forEach(parts::add);
            else {
                var unnumbered = new Duty(Optional.empty(), line, false);
                parts.addAll(
                        parts.stream().anyMatch(part -> part.number.isPresent())
                                ? countingOn(unnumbered, lastNumber(parts), NUMBER_INSIDE, next.get(i))
                                : behindAnnouncement(unnumbered));
            }
        }
        return parts;
    }

    private static String lastNumber(List<Duty> parts) {
        return parts.reversed().stream()
                .flatMap(part -> part.number.stream())
                .findFirst()
                .orElseThrow();
    }

    /** For each line the first number that a line below it begins with. */
    private static List<Optional<String>> nextNumbers(List<String> lines) {
        var next = new ArrayList<Optional<String>>();
        var below = Optional.<String>empty();
        for (var line : lines.reversed()) {
            next.add(below);
            var number = NUMBER.matcher(line);
            if (number.find()) below = Optional.of(written(number));
        }
        return next.reversed();
    }

    /** Splits "…ทุกเดือน ๒.…" off, as often as the numbers count on; one may be left out. */
    private static List<Duty> countingOn(Duty first, String number, Pattern numbers, Optional<String> nextLine) {
        var parts = new ArrayList<Duty>();
        var text = first.words;
        var part = first;
        var current = number;
        var begin = 0;
        var inside = numbers.matcher(text);
        while (inside.find()) {
            var found = written(inside);
            var step = step(current, found);
            var apart = inside.start() == 0 || isBlank(text.charAt(inside.start() - 1));
            var counts = (step == 1 || (step == 2 && apart))
                    && nextLine.map(next -> step(found, next) != 0).orElse(true)
                    && !trimmed(text.substring(inside.end())).isEmpty()
                    && !isRepeated(text, inside);
            if (counts) {
                parts.add(new Duty(part.number, text.substring(begin, inside.start()), part.marked));
                part = new Duty(Optional.of(found), "", true);
                current = found;
                begin = inside.end();
            }
        }
        parts.add(new Duty(part.number, text.substring(begin), part.marked));
        return parts.stream()
                .filter(each -> each.marked || !trimmed(each.words).isEmpty())
                .toList();
    }

    /** "ไตรมาส ๒. ๒. …": only the second is the list's. */
    private static boolean isRepeated(String text, Matcher number) {
        var behind = NUMBER_INSIDE.matcher(text).region(number.end(), text.length());
        return behind.lookingAt() && step(written(number), written(behind)) == 0;
    }

    /** "ให้รายงาน ๑. ทุกเดือน ๒. รายไตรมาส": a list of times that begins inside the line; "แนบ ๑. แผน ๒. ภาพถ่าย" lists none. */
    private static List<Duty> behindAnnouncement(Duty line) {
        var one = NUMBER_INSIDE
                .matcher(line.words)
                .results()
                .filter(number -> value(written(number)) == 1)
                .findFirst();
        if (one.isEmpty()) return List.of(line);
        var before = line.words.substring(0, one.get().start());
        var apart = before.isEmpty() || isBlank(before.charAt(before.length() - 1));
        var number = written(one.get());
        var first = new Duty(Optional.of(number), line.words.substring(one.get().end()), true);
        var list = countingOn(first, number, NUMBER_INSIDE, Optional.empty());
        var refers = REFERS_TO_A_NUMBER.matcher(before).find()
                || list.stream()
                        .anyMatch(each -> REFERS_TO_A_NUMBER.matcher(each.words).find());
        var listsTimes = list.size() > 1 && list.stream().allMatch(NumberedDuties::namesTime);
        if (!apart || refers || !listsTimes) return List.of(line);
        var announcement = new Duty(Optional.empty(), before, false);
        var parts = new ArrayList<>(list);
        if (namesTime(announcement)) parts.addFirst(announcement);
        else parts.set(0, new Duty(first.number, before + "\n" + list.getFirst().words, true));
        return parts;
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static String written(MatchResult number) {
        for (var i = 1; i < number.groupCount(); i++) if (number.group(i) != null) return number.group(i);
        return number.group(number.groupCount());
    }

    /** By how much one number is behind another of the same list; something that is no step if it is of another. */
    private static int step(String from, String to) {
        return above(from).equals(above(to)) ? value(to) - value(from) : -1;
    }

    /** The figures before the last: "1." for ๑.๒, nothing for ๑. */
    private static String above(String number) {
        return ThaiDigits.toArabic(number.substring(0, number.lastIndexOf('.') + 1));
    }

    /** The last figure of a number: 2 for ๒ and for ๑.๒. */
    private static int value(String number) {
        var arabic = ThaiDigits.toArabic(number);
        return Integer.parseInt(arabic.substring(arabic.lastIndexOf('.') + 1));
    }
}
