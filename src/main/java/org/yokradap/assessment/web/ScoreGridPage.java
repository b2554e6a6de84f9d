package org.yokradap.assessment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.AssessmentCommand.RecordTables;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.Analysis;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.Figures;
import org.yokradap.assessment.api.analysis.ScoreSheet;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.Forms;

/** A year's scores as a grid: typed or pasted, all of them recorded at once or none. A cell that is as it was is left alone. */
@Controller
@RequestMapping("/analysis/{year}/scores/grid")
class ScoreGridPage {
    /** Before the code of the row in the name of a cell. */
    static final String CELL = "score:";

    private final Queries queries;
    private final Commands commands;
    private final FrameworkShelf shelf;
    private final Forms forms;
    private final Phrases phrases;

    ScoreGridPage(Queries queries, Commands commands, FrameworkShelf shelf, Forms forms, Phrases phrases) {
        this.queries = queries;
        this.commands = commands;
        this.shelf = shelf;
        this.forms = forms;
        this.phrases = phrases;
    }

    /** @param reason why scores that are recorded otherwise are corrected */
    record Why(@Nullable String reason) {}

    /** @param score as it stands in the cell */
    record Row(Subject subject, String name, Subject.Detail detail, String score) {}

    /**
     * What the cells say.
     *
     * @param problems why a cell cannot be taken, by its row's code
     * @param corrects whether a recorded score becomes another one
     */
    private record Typed(
            Map<String, String> cells, List<ScoreLine> lines, Map<String, String> problems, boolean corrects) {}

    private record Year(AssessmentId id, Framework framework, ScoreSheet sheet) {}

    @GetMapping
    String show(@PathVariable int year, Actor actor, Locale locale, Model model) {
        Editing.require(actor);
        var recorded = recorded(year, actor);
        return page(recorded, read(recorded, Map.of(), locale), new Why(""), model);
    }

    /** What follows from the cells as they are, and which of them cannot be taken; nothing is recorded. */
    @PostMapping("/look")
    String look(
            @PathVariable int year, @RequestParam Map<String, String> fields, Actor actor, Locale locale, Model model) {
        Editing.require(actor);
        var recorded = recorded(year, actor);
        page(recorded, read(recorded, fields, locale), new Why(""), model);
        return "assessment/pieces :: figures";
    }

    @PostMapping
    String record(
            @PathVariable int year,
            @ModelAttribute("form") Why form,
            BindingResult entered,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Locale locale,
            Model model) {
        Editing.require(actor);
        var recorded = recorded(year, actor);
        var typed = read(recorded, fields, locale);
        typed.problems().forEach((code, problem) -> entered.reject("rejected", code + ": " + problem));
        Optional<String> reason =
                Optional.ofNullable(form.reason()).map(String::strip).filter(it -> !it.isEmpty());
        if (typed.corrects() && reason.isEmpty())
            entered.rejectValue(
                    "reason", "rejected", phrases.say(AssessmentRejection.REASON_MISSING.because(), locale));
        var order = new RecordTables(recorded.id(), recorded.framework().id(), typed.lines(), List.of(), reason);
        var taken = forms.acceptedOnce(
                entered,
                () -> commands.send(order, actor),
                "import.nothing-new",
                "grid.recorded",
                typed.lines().size());
        return taken ? "redirect:/analysis/" + year + "/scores" : page(recorded, typed, form, model);
    }

    private Year recorded(int year, Actor actor) {
        var view = queries.ask(new CurrentAnalysis(actor.agency(), year), actor);
        var framework = shelf.of(actor.agency()).need(view.analysis().framework());
        return new Year(view.assessment(), framework, view.sheet());
    }

    private Typed read(Year year, Map<String, String> fields, Locale locale) {
        var cells = new LinkedHashMap<String, String>();
        var lines = new ArrayList<ScoreLine>();
        var problems = new LinkedHashMap<String, String>();
        boolean corrects = false;
        for (Subject subject : subjects(year)) {
            var before = year.sheet().score(subject);
            var now = Forms.typed(fields.getOrDefault(
                            CELL + subject.code(), before.map(Score::toString).orElse("")))
                    .strip();
            cells.put(subject.code(), now);
            if (now.isEmpty() && before.isEmpty()) continue;
            try {
                if (now.isEmpty())
                    throw AssessmentRejection.SCORE_STAYS.because(
                            before.orElseThrow().toString());
                var score = Score.parse(now);
                year.framework().requireRecordable(subject, score);
                if (before.isPresent() && before.get().equals(score)) continue;
                corrects |= before.isPresent();
                lines.add(new ScoreLine(subject, score, AsWritten.NOTHING));
            } catch (Rejection refusal) {
                problems.put(subject.code(), phrases.say(refusal, locale));
            }
        }
        return new Typed(cells, lines, problems, corrects);
    }

    /** What the framework lists, from the top down, and what else is recorded. */
    private static Set<Subject> subjects(Year year) {
        var subjects = new LinkedHashSet<Subject>();
        for (Instrument instrument : year.framework().instruments()) {
            subjects.add(instrument.code());
            instrument.parts().map(Part::code).forEach(subjects::add);
        }
        year.sheet().lines().stream().map(ScoreLine::subject).forEach(subjects::add);
        return subjects;
    }

    private static String page(Year year, Typed typed, Why form, Model model) {
        var lines = new ArrayList<>(typed.lines());
        lines.addAll(year.sheet().lines());
        var figures = new Figures(year.framework(), new ScoreSheet(lines));
        model.addAttribute("year", year.id().fiscalYear());
        model.addAttribute("form", form);
        model.addAttribute(
                "rows",
                subjects(year).stream()
                        .map(it -> new Row(
                                it,
                                figures.nameOf(it),
                                it.detail(),
                                typed.cells().getOrDefault(it.code(), "")))
                        .toList());
        model.addAttribute("problems", typed.problems());
        model.addAttribute("corrects", typed.corrects());
        model.addAttribute("overall", Analysis.overall(figures));
        model.addAttribute("instruments", year.framework().instruments());
        model.addAttribute("figures", figures);
        return "assessment/grid";
    }
}
