package org.yokradap.plan.web;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.Subject;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.PostTitles;
import org.yokradap.plan.api.CalendarEvent;
import org.yokradap.plan.api.CalendarOpened;
import org.yokradap.plan.api.CalendarView;
import org.yokradap.plan.api.CoordinatorNamed;
import org.yokradap.plan.api.DueRule;
import org.yokradap.plan.api.DueRuleChosen;
import org.yokradap.plan.api.EveryDivisionIncluded;
import org.yokradap.plan.api.HistoryOfMeasure;
import org.yokradap.plan.api.HolidayRemoved;
import org.yokradap.plan.api.HolidaysDeclared;
import org.yokradap.plan.api.MeasureAssigned;
import org.yokradap.plan.api.MeasureEvent;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureReassigned;
import org.yokradap.plan.api.MeasureReports;
import org.yokradap.plan.api.MeasureRevised;
import org.yokradap.plan.api.MeasureWithdrawn;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationPostponed;
import org.yokradap.plan.api.ObligationRevised;
import org.yokradap.plan.api.RecurrenceChanged;
import org.yokradap.plan.api.SlotId;
import org.yokradap.plan.api.StepAdded;
import org.yokradap.plan.api.StepAssigned;
import org.yokradap.plan.api.StepBegun;
import org.yokradap.plan.api.StepCompleted;
import org.yokradap.plan.api.StepReopened;
import org.yokradap.plan.api.StepRevised;
import org.yokradap.plan.api.WeaknessesAnswered;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Queries;
import org.yokradap.platform.WordDiff;

/** Tells what happened to a measure, or to an agency's calendar, a sentence for each event. */
@Component
class MeasureTale {
    private final Queries queries;
    private final Phrases phrases;

    private final MeasureReports reports;

    MeasureTale(Queries queries, Phrases phrases, MeasureReports reports) {
        this.queries = queries;
        this.phrases = phrases;
        this.reports = reports;
    }

    /**
     * What was done, when, and by the holder of which post.
     *
     * @param changes how words were changed, text by text
     * @param report the slot whose report it is about, if it is about one
     */
    record Line(Instant at, String who, String sentence, List<List<WordDiff.Piece>> changes, Optional<SlotId> report) {
        Line(Instant at, String who, String sentence) {
            this(at, who, sentence, List.of(), Optional.empty());
        }
    }

    /** What happened to the measure itself and to the reports on it, newest first. */
    List<Line> of(MeasureId measure, Actor actor) {
        var directory = queries.ask(new AgencyDirectory(actor.agency()), actor);
        var titles = titles(directory);
        var texts = new MeasureTexts();
        var lines = new ArrayList<Line>();
        for (var entry : queries.ask(new HistoryOfMeasure(measure), actor).entries()) {
            lines.add(new Line(
                    entry.at(),
                    titles.of(entry.officer(), entry.role(), entry.actingFor()),
                    say(entry.event(), directory),
                    texts.changedBy(entry.event()),
                    Optional.empty()));
        }
        for (var told : reports.on(measure, actor))
            lines.add(new Line(
                    told.at(),
                    told.who(),
                    told.sentence(),
                    told.changes().stream().toList(),
                    Optional.of(told.slot())));
        lines.sort(Comparator.comparing(Line::at));
        return lines.reversed();
    }

    /** Newest first. */
    List<Line> of(CalendarView calendar, Actor actor) {
        var titles = titles(queries.ask(new AgencyDirectory(actor.agency()), actor));
        return calendar.entries().reversed().stream()
                .map(entry -> new Line(
                        entry.at(), titles.of(entry.officer(), entry.role(), entry.actingFor()), say(entry.event())))
                .toList();
    }

    private PostTitles titles(Directory directory) {
        return new PostTitles(directory, phrases, LocaleContextHolder.getLocale());
    }

    private String say(MeasureEvent event, Directory directory) {
        return switch (event) {
            case MeasureProposed it -> phrase(it);
            case MeasureRevised it -> phrase(it, it.issue());
            case WeaknessesAnswered it ->
                phrase(it, it.weaknesses().stream().map(Subject::code).collect(joining(", ")));
            case StepAdded it -> phrase(it, it.number(), it.text());
            case StepRevised it -> phrase(it, it.number(), it.text());
            case StepAssigned it -> phrase(it, it.number(), directory.nameOf(it.division()));
            case StepBegun it -> phrase(it, it.number(), it.on());
            case StepCompleted it -> phrase(it, it.number(), it.on());
            case StepReopened it -> phrase(it, it.number(), it.reason());
            case ObligationAdded it -> phrase(it, it.number(), it.words());
            case ObligationRevised it -> phrase(it, it.number(), it.words());
            case ObligationPostponed it -> postponed(it, directory);
            case RecurrenceChanged it -> phrase(it, it.number(), it.words(), it.since(), it.reason());
            case MeasureAssigned it -> phrase(it, directory.nameOf(it.division()));
            case MeasureReassigned it ->
                phrase(it, directory.nameOf(it.from()), directory.nameOf(it.to()), it.since(), it.reason());
            case EveryDivisionIncluded it -> phrase(it, it.everyone());
            case CoordinatorNamed it -> phrase(it, directory.nameOf(it.division()));
            case MeasureWithdrawn it -> phrase(it, it.reason());
        };
    }

    private String postponed(ObligationPostponed event, Directory directory) {
        var divisions = event.slots().stream()
                .map(moved -> directory.nameOf(moved.slot().division()))
                .collect(joining(", "));
        var from = event.slots().getFirst();
        return phrase(event, event.number(), divisions, from.from(), event.due(), event.reason());
    }

    private String say(CalendarEvent event) {
        return switch (event) {
            case CalendarOpened it -> phrase(it, it.holidays().size());
            case DueRuleChosen it -> phrase(it, rule(it.rule()), it.since(), it.reason());
            case HolidaysDeclared it ->
                phrase(
                        it,
                        it.holidays().stream()
                                .map(holiday -> phrases.say(
                                        "calendar.holiday.said",
                                        LocaleContextHolder.getLocale(),
                                        holiday.day(),
                                        holiday.name()))
                                .collect(joining(", ")),
                        it.reason());
            case HolidayRemoved it -> phrase(it, it.day(), it.reason());
        };
    }

    /** รายงานประจำเดือนครบกำหนดวันที่ 5 ของเดือนถัดไป · หากตรงวันหยุด เลื่อนเป็นวันทำการถัดไป. */
    String rule(DueRule rule) {
        var locale = LocaleContextHolder.getLocale();
        return phrases.say(
                "calendar.rule.said",
                locale,
                phrases.say(
                        "calendar.rule." + rule.monthly(), locale, rule.count().orElse(0)),
                phrases.name(rule.onHoliday(), locale));
    }

    private String phrase(Object event, Object... arguments) {
        return phrases.say("tale." + event.getClass().getSimpleName(), LocaleContextHolder.getLocale(), arguments);
    }
}
