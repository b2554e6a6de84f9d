package org.yokradap.followup.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.followup.api.FollowupQuery.Search;
import org.yokradap.followup.api.Found.Hit;
import org.yokradap.followup.api.Found.Kind;
import org.yokradap.followup.api.SearchFilter;
import org.yokradap.followup.api.SearchWords;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Alphabet;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.table.WrittenTable;

/** What was found, as lines of a table: on the page, in a file and for programs the same. */
@Component
class SearchRows {
    private final Reader reader;
    private final Phrases phrases;

    SearchRows(Reader reader, Phrases phrases) {
        this.reader = reader;
        this.phrases = phrases;
    }

    /**
     * A line. Only of those that are shown the text is looked through for what to mark.
     *
     * @param path of its page
     * @param title of a report or of evidence what the measure is about
     * @param period of a report
     * @param state name of the report's state, or {@code withdrawn} of a measure that was; empty of one that is in the plan
     */
    record Line(
            Kind kind,
            String path,
            String title,
            String divisions,
            String period,
            LocalDate periodEnd,
            Optional<String> state,
            Optional<LocalDate> changed,
            List<String> texts,
            List<String> terms) {
        public Passage marked() {
            return Passage.whole(title, terms);
        }

        /** Of a measure without its title, which is shown already. */
        public Passage passage() {
            return Passage.of(kind == Kind.MEASURE ? texts.stream().skip(1).toList() : texts, terms);
        }
    }

    /** @param cut whether there is more than is answered */
    record Lines(List<Line> lines, boolean cut) {
        List<Line> of(Kind kind) {
            return lines.stream().filter(line -> line.kind() == kind).toList();
        }
    }

    /** The columns of the table by which it can be put in order. */
    static Map<String, Comparator<Line>> columns() {
        var alphabet = Alphabet.order();
        return Map.of(
                "title", Comparator.comparing(Line::title, alphabet),
                "division", Comparator.comparing(Line::divisions, alphabet),
                "period", Comparator.comparing(Line::periodEnd),
                "state", Comparator.comparing(line -> line.state().orElse("")),
                "changed", Comparator.comparing(line -> line.changed().orElse(LocalDate.EPOCH)));
    }

    /** @param most of the reports, and of the evidence */
    Lines find(SearchWords words, SearchFilter filter, int most, Actor actor) {
        var found = reader.ask(new Search(actor.agency(), words, filter, reader.today(), most), actor);
        var names = reader.words(actor);
        return new Lines(
                found.hits().stream()
                        .map(hit -> line(hit, words.terms(), names))
                        .toList(),
                found.cut());
    }

    private static Line line(Hit hit, List<String> terms, Words words) {
        return new Line(
                hit.kind(),
                path(hit),
                hit.title(),
                hit.divisions().stream().map(words::division).collect(Collectors.joining(", ")),
                hit.task().map(task -> words.period(task.slot().period())).orElse(""),
                hit.task().map(task -> task.slot().period().end()).orElse(LocalDate.EPOCH),
                state(hit),
                hit.changed(),
                hit.texts(),
                terms);
    }

    private static String path(Hit hit) {
        return hit.task().map(task -> "/reports/" + task.slot().id()).orElse("/plan/measures/" + hit.measure());
    }

    private static Optional<String> state(Hit hit) {
        return hit.task()
                .map(task -> task.state().code())
                .or(() -> hit.withdrawn() ? Optional.of("withdrawn") : Optional.empty());
    }

    /** All of them, however many parts the page has; and a word about it where there would be more. */
    WrittenTable table(List<Line> lines, boolean cut) {
        var locale = LocaleContextHolder.getLocale();
        var title = say("search.title", locale);
        return new WrittenTable(
                title,
                cut ? List.of(title, say("search.cut", locale)) : List.of(title),
                List.of(
                        say("search.kind", locale),
                        say("search.measure", locale),
                        say("search.text", locale),
                        say("rounds.division", locale),
                        say("search.period", locale),
                        say("search.state", locale),
                        say("search.changed", locale),
                        say("search.address", locale)),
                List.of(14, 40, 70, 24, 22, 18, 16, 50),
                lines.stream().map(line -> cells(line, locale)).toList());
    }

    private List<Object> cells(Line line, Locale locale) {
        return List.of(
                phrases.name(line.kind(), locale),
                line.title(),
                String.join("\n", line.texts()),
                line.divisions(),
                line.period(),
                line.state().map(state -> say("state." + state, locale)).orElse(""),
                line.changed().map(day -> ThaiDates.medium(day, locale)).orElse(""),
                line.path());
    }

    private String say(String key, Locale locale) {
        return phrases.say(key, locale);
    }
}
