package org.yokradap.plan.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.calendar.DeadlineWords;
import org.yokradap.calendar.DuePolicy;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Occurrences;
import org.yokradap.calendar.ReadDuty;
import org.yokradap.calendar.Timing;
import org.yokradap.calendar.Timing.Kind;
import org.yokradap.platform.cli.Terminal;
import tools.jackson.databind.json.JsonMapper;

/** A line's duties as a JSON object on one line; what does not apply is absent. */
record Understood(FiscalYear year, Terminal terminal) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    record Line(String text, List<Obligation> obligations) {}

    /**
     * One duty.
     *
     * @param start the first day of the span that its words name
     * @param end the last day of that span
     * @param due the last day in time, of a duty that is done once
     * @param count how many times it falls due in the fiscal year; absent where that hangs on something else
     * @param times how often in each of these, if its words say so
     * @param day by which day of a month, for {@code monthly-offset}
     * @param of which month, for {@code monthly-offset}: {@code next-month}, the one after each that is reported, or
     *     {@code same-month}
     * @param within so many units from something, for {@code relative}; working days of the month for {@code monthly-offset}
     * @param unit of {@code within}: days, working-days, months, years or hours
     * @param doubt the code of the reason why it is undated
     * @param note the same reason in a sentence
     * @param words those of the line that are about this duty, as they were typed
     */
    record Obligation(
            Kind kind,
            Optional<LocalDate> start,
            Optional<LocalDate> end,
            Optional<LocalDate> due,
            Optional<Integer> count,
            Optional<Integer> times,
            Optional<Integer> day,
            Optional<String> of,
            Optional<Integer> within,
            Optional<String> unit,
            Optional<String> doubt,
            Optional<String> note,
            String words) {}

    String line(String text) {
        List<Obligation> obligations =
                DeadlineWords.read(text, year).stream().map(this::obligation).toList();
        return JSON.writeValueAsString(new Line(text, obligations));
    }

    private Obligation obligation(ReadDuty duty) {
        Timing timing = duty.timing();
        Kind kind = timing.kind();
        int occurrences = Occurrences.of(timing, year, DuePolicy.standard()).size();
        boolean eachMonth = kind == Kind.MONTHLY_OFFSET;
        boolean soLong = kind == Kind.RELATIVE || timing.countsWorkingDays();
        Optional<String> doubt = timing.note().filter(note -> kind == Kind.UNDATED);
        return new Obligation(
                kind,
                timing.start(),
                timing.end(),
                timing.due(),
                hangsOnSomethingElse(kind) ? Optional.empty() : Optional.of(occurrences),
                timing.count().filter(count -> saysHowOften(kind)),
                timing.count().filter(count -> eachMonth && !soLong),
                eachMonth
                        ? Optional.of(timing.fallsInTheMonthItself() ? "same-month" : "next-month")
                        : Optional.empty(),
                timing.count().filter(count -> soLong),
                soLong ? Optional.of(unit(timing)) : Optional.empty(),
                doubt,
                doubt.map(code -> terminal.say("doubt." + code)),
                duty.words());
    }

    private static String unit(Timing timing) {
        return timing.countsWorkingDays() ? Timing.WORKING_DAYS : timing.note().orElse("days");
    }

    private static boolean hangsOnSomethingElse(Kind kind) {
        return switch (kind) {
            case RELATIVE, EVENT, CONTINUOUS, REFERS_TO_OTHER, UNDATED -> true;
            default -> false;
        };
    }

    private static boolean saysHowOften(Kind kind) {
        return kind == Kind.MONTHLY || kind == Kind.QUARTERLY || kind == Kind.FISCAL_YEAR;
    }
}
