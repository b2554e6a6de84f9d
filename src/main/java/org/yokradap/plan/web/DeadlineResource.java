package org.yokradap.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.calendar.DeadlineWords;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Occurrence;
import org.yokradap.calendar.ReadDuty;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.Bearer;
import org.yokradap.plan.api.DueDays;
import org.yokradap.plan.api.KnownTiming;

/** Shows how the words of a deadline are understood, without anything being stored. */
@RestController
class DeadlineResource {
    private final UnderstoodWords understood;
    private final DueDays days;

    DeadlineResource(UnderstoodWords understood, DueDays days) {
        this.understood = understood;
        this.days = days;
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
    List<Understanding> read(@RequestParam FiscalYear year, @RequestParam String words, Actor actor) {
        return DeadlineWords.read(words, year).stream()
                .map(duty -> understanding(duty, year, actor.agency()))
                .toList();
    }

    private Understanding understanding(ReadDuty duty, FiscalYear year, AgencyId agency) {
        return new Understanding(
                duty.number(),
                duty.words(),
                duty.timing(),
                Bearer.named(duty.words()),
                understood.say(duty.timing(), year, agency),
                days.of(agency, duty.timing(), year).stream()
                        .map(Occurrence::due)
                        .toList(),
                KnownTiming.is(duty.timing()));
    }
}
