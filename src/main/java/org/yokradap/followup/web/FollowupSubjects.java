package org.yokradap.followup.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.RoundId;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.EventSubjects;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Phrases;

/** Names reports by their measure, division and period, and rounds by their month. Decisions are not for administrators. */
@Component
class FollowupSubjects implements EventSubjects {
    private static final String REPORT = "report-";
    private static final String ROUND = "round-";

    private final TaskBook tasks;
    private final Reader reader;
    private final Phrases phrases;

    FollowupSubjects(TaskBook tasks, Reader reader, Phrases phrases) {
        this.tasks = tasks;
        this.reader = reader;
        this.phrases = phrases;
    }

    @Override
    public Map<String, Subject> of(Collection<String> aggregates, Actor actor, Locale locale) {
        var subjects = new HashMap<String, Subject>();
        if (!actor.may(Role.AUDITOR, Role.HEAD_OF_OFFICE)) return subjects;
        var words = reader.words(actor);
        var slots = aggregates.stream()
                .filter(id -> id.startsWith(REPORT))
                .map(id -> new ReportId(id).slot())
                .toList();
        for (var task : tasks.find(slots, reader.today())) {
            var slot = task.slot();
            subjects.put(
                    ReportId.of(slot.id()).value(),
                    new Subject(
                            phrases.say(
                                    "subject.report",
                                    locale,
                                    slot.measureTitle(),
                                    words.division(slot.division()),
                                    words.period(slot.period())),
                            "/reports/" + slot.id()));
        }
        aggregates.stream()
                .filter(id -> id.startsWith(ROUND))
                .map(RoundId::new)
                .forEach(round -> subjects.put(
                        round.value(),
                        new Subject(
                                phrases.say("subject.round", locale, ThaiDates.month(round.month(), locale)),
                                "/rounds/" + round.month())));
        return subjects;
    }
}
