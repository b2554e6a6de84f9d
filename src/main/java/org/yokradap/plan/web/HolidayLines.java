package org.yokradap.plan.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.plan.api.CalendarCommand.DeclareHolidays.Day;
import org.yokradap.plan.api.CalendarRejection;

/** Reads holidays as people paste them, one a line: 13 เม.ย. 2566 วันสงกรานต์. */
final class HolidayLines {
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\t]");
    private static final Pattern GAP = Pattern.compile("\\s+");

    private HolidayLines() {}

    /**
     * The days, in the order of their lines.
     *
     * @throws org.yokradap.platform.Rejection naming the field {@code lines}, with the first line that is not understood
     */
    static List<Day> read(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> day(line).orElseThrow(() -> CalendarRejection.UNREADABLE_HOLIDAY
                        .because(line.strip())
                        .on("lines")))
                .toList();
    }

    /** The name begins where the longest date ends. */
    private static Optional<Day> day(String line) {
        var text = GAP.matcher(SEPARATOR.matcher(line).replaceAll(" ").strip()).replaceAll(" ");
        for (int end = text.lastIndexOf(' '); end > 0; end = text.lastIndexOf(' ', end - 1)) {
            var name = text.substring(end + 1);
            var day = ThaiDates.parse(text.substring(0, end));
            if (day.isPresent()) return day.map(it -> new Day(it, name));
        }
        return Optional.empty();
    }
}
