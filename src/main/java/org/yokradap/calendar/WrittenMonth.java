package org.yokradap.calendar;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The months' names: how they are shown, and every way in which they are typed. The table is our own, because the names that
 * a JDK knows have changed from one release to the next.
 */
enum WrittenMonth {
    JANUARY("มกราคม", "ม.ค.", "มกรา"),
    FEBRUARY("กุมภาพันธ์", "ก.พ.", "กุมภาพันธุ์|กุมภาพัน|กุมภา"),
    MARCH("มีนาคม", "มี.ค.", "มีนา"),
    APRIL("เมษายน", "เม.ย.", "เมษา"),
    MAY("พฤษภาคม", "พ.ค.", "พฤษภา"),
    JUNE("มิถุนายน", "มิ.ย.", "มิถุนา"),
    JULY("กรกฎาคม", "ก.ค.", "กรกฏาคม|กรกฎา|กรกฏา"),
    AUGUST("สิงหาคม", "ส.ค.", "สิงหา"),
    SEPTEMBER("กันยายน", "ก.ย.", "กันยา"),
    OCTOBER("ตุลาคม", "ต.ค.", "ตุลา"),
    NOVEMBER("พฤศจิกายน", "พ.ย.", "พฤศจิกา"),
    DECEMBER("ธันวาคม", "ธ.ค.", "ธันวา");

    /** A letter, vowel or mark of a Thai word. */
    static final String THAI_LETTER = "[ก-ฮะ-ฺเ-ๆ็-๎]";

    final String thai;
    final String thaiShort;
    final String english;
    final String englishShort;

    /** The name in full, in the plain spelling; what follows may be the next word without a blank. */
    private final String inFull;

    /** The abbreviation, or a name cut short: only where no other word runs on from it. */
    private final String abbreviated;

    private final Pattern either;

    WrittenMonth(String thai, String thaiShort, String alsoTyped) {
        this.thai = thai;
        this.thaiShort = thaiShort;
        this.english = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        this.englishShort = english.substring(0, 3);
        this.inFull = thai;
        var letters = thaiShort.split("\\.", -1);
        // ม.ค. · ม. ค. · มค — but not the beginning of ก.ค.ศ. or ก.พ.ร., which are offices.
        var dotted = letters[0] + "(?:\\. ?)?" + letters[1] + "(?:\\.(?![ก-ฮ]\\.(?!ศ))|(?!\\.|" + THAI_LETTER + "))";
        var cut = "(?:" + alsoTyped + ")(?!" + THAI_LETTER + "|[a-zA-Z])";
        var latin = "(?i:(?<![a-z])" + englishShort + "(?:" + english.substring(3) + "|t)?(?![a-z])\\.?)";
        this.abbreviated = dotted + "|" + cut + "|" + latin;
        this.either = Pattern.compile(inFull + "|" + abbreviated);
    }

    /** Matches any month's name, in full or short, without a capturing group. */
    static final String ANY = anyOf(names -> names.inFull + "|" + names.abbreviated);

    /** Matches only names that cannot be anything but a month's. */
    static final String IN_FULL = anyOf(names -> names.inFull);

    private static String anyOf(Function<WrittenMonth, String> form) {
        return Arrays.stream(values()).map(form).collect(Collectors.joining("|", "(?:", ")"));
    }

    Month month() {
        return Month.valueOf(name());
    }

    /** The month that a text matched by {@link #ANY} names. */
    static Optional<Month> read(String name) {
        return List.of(values()).stream()
                .filter(candidate -> candidate.either.matcher(name).matches())
                .map(WrittenMonth::month)
                .findFirst();
    }
}
