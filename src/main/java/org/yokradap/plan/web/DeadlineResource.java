package org.yokradap.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.calendar.DeadlineWords;
import org.yokradap.calendar.DuePolicy;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Occurrence;
import org.yokradap.calendar.Occurrences;
import org.yokradap.calendar.ReadDuty;
import org.yokradap.calendar.Timing;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.KnownTiming;

/** Shows how the words of a deadline are understood, without anything being stored. */
@RestController
class DeadlineResource {
    private final UnderstoodWords understood;

    DeadlineResource(UnderstoodWords understood) {
        this.understood = understood;
    }

    /**
     * A duty as it is understood.
     *
     * @param said the understanding in a sentence
     * @param due the days on which it falls due in the fiscal year
     * @param acceptable whether it can be added to a measure; a day that cannot be cannot
     */
    record Understanding(
            Optional<String> number,
            String words,
            Timing timing,
            Bearer bearer,
            String said,
            List<LocalDate> due,
            boolean acceptable) {}

    /** The year is that of months named without one. */
    @GetMapping("/api/v1/deadlines")
    List<Understanding> read(@RequestParam FiscalYear year, @RequestParam String words) {
        return DeadlineWords.read(words, year).stream()
                .map(duty -> understanding(duty, year))
                .toList();
    }

    private Understanding understanding(ReadDuty duty, FiscalYear year) {
        return new Understanding(
                duty.number(),
                duty.words(),
                duty.timing(),
                Bearer.named(duty.words()),
                understood.say(duty.timing(), year),
                Occurrences.of(duty.timing(), year, DuePolicy.standard()).stream()
                        .map(Occurrence::due)
                        .toList(),
                KnownTiming.is(duty.timing()));
    }
}
