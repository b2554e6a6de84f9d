package org.yokradap.plan.holidays;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yokradap.plan.api.Holiday;
import org.yokradap.plan.api.KnownHolidays;

/**
 * The file {@code holidays/thailand.csv}: a line for each holiday, with its first and last year (Gregorian) and its name. A day
 * without a year, {@code --04-13}, comes every year from the first to the last.
 */
@Component
class HolidayFile implements KnownHolidays {
    private final List<Holiday> holidays = read("holidays/thailand.csv");

    private static List<Holiday> read(String path) {
        try {
            return new ClassPathResource(path)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(HolidayFile::holidays)
                    .sorted(Comparator.comparing(Holiday::day))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Holiday> holidays(String line) {
        var parts = line.split(",", 3);
        if (!parts[0].startsWith("--")) return Stream.of(recalled(LocalDate.parse(parts[0]), parts[2]));
        var day = MonthDay.parse(parts[0]);
        var years = parts[1].split("-", 2);
        return IntStream.rangeClosed(Integer.parseInt(years[0]), Integer.parseInt(years[1]))
                .mapToObj(year -> recalled(day.atYear(year), parts[2]));
    }

    private static Holiday recalled(LocalDate day, String name) {
        return new Holiday(day, name, Holiday.Source.RECALLED);
    }

    @Override
    public List<Holiday> all() {
        return holidays;
    }
}
