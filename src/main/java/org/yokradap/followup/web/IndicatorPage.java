package org.yokradap.followup.web;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.AnalysisView.WeaknessRow;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.Figures;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Period;
import org.yokradap.followup.api.FollowupQuery.TaskList;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.TaskFilter;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.PlanBoard;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.PlannedMeasure.Obligation;

/**
 * One indicator all the way down: its items, what is weak, what is done about it, and whether that was reported. In this module
 * because no other one knows the reports; the analysis leads here.
 */
@Controller
class IndicatorPage {
    private final Reader reader;
    private final FrameworkShelf shelf;

    IndicatorPage(Reader reader, FrameworkShelf shelf) {
        this.reader = reader;
        this.shelf = shelf;
    }

    /** A sub-indicator or an item. */
    record Item(Subject code, String name, Optional<Score> score, Optional<Boolean> passes) {}

    /** A weakness with the measures of the plan that answer it, and those that stand only on a paper. */
    record Weak(WeaknessRow row, List<Measure> measures, List<MeasureLine> papers) {}

    /** @param again whether its duties were told at a weakness before */
    record Measure(PlannedMeasure plan, List<Duty> duties, boolean again) {}

    /**
     * @param periods for which any division owes a report, in their order: the columns of its table
     * @param rows of each division, its reports by the code of the period
     */
    record Duty(int number, String words, List<Period> periods, Map<DivisionId, Map<String, Task>> rows) {
        static Duty of(Obligation duty, List<Task> tasks) {
            var periods = new LinkedHashMap<String, Period>();
            var rows = new LinkedHashMap<DivisionId, Map<String, Task>>();
            tasks.stream()
                    .sorted(comparing(task -> task.slot().period().start()))
                    .forEach(task -> periods.putIfAbsent(
                            task.slot().period().code(), task.slot().period()));
            for (var task : tasks)
                rows.computeIfAbsent(task.slot().division(), division -> new HashMap<>())
                        .put(task.slot().period().code(), task);
            return new Duty(duty.number(), duty.words(), List.copyOf(periods.values()), rows);
        }
    }

    @GetMapping("/analysis/{year}/indicators/{indicator}")
    String show(@PathVariable int year, @PathVariable String indicator, Actor actor, Model model) {
        var view = reader.ask(new CurrentAnalysis(actor.agency(), year), actor);
        var framework = shelf.of(actor.agency()).need(view.analysis().framework());
        var part = framework
                .part(Subject.parse(indicator))
                .filter(it -> it.code().detail() == Subject.Detail.INDICATOR)
                .orElseThrow(() -> AssessmentRejection.UNKNOWN_SUBJECT.because(indicator));
        var plan = new FiscalYear(year).next();
        model.addAttribute("year", year);
        model.addAttribute("part", part);
        model.addAttribute(
                "figure",
                view.analysis().indicators().stream()
                        .filter(it -> it.code().equals(part.code()))
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("items", items(part, framework, view));
        model.addAttribute("weaknesses", weaknesses(part, framework, view, plan, actor));
        model.addAttribute("words", reader.words(actor));
        return "followup/indicator";
    }

    /** Those that the framework lists, and those with a score of which it knows only that they belong here. */
    private static List<Item> items(Part indicator, Framework framework, AnalysisView view) {
        var sheet = view.sheet();
        var figures = new Figures(framework, sheet);
        var listed = indicator.tree().map(Part::code).toList();
        return Stream.concat(
                        listed.stream(),
                        sheet.lines().stream()
                                .map(ScoreLine::subject)
                                .filter(subject -> !listed.contains(subject))
                                .filter(subject -> framework.above(subject).contains(indicator.code())))
                .filter(subject -> !subject.equals(indicator.code()))
                .map(subject -> {
                    var score = figures.rounded(subject);
                    return new Item(
                            subject,
                            figures.nameOf(subject),
                            score,
                            score.map(it -> !it.isBelow(framework.passMark())));
                })
                .toList();
    }

    private List<Weak> weaknesses(
            Part indicator, Framework framework, AnalysisView view, FiscalYear plan, Actor actor) {
        var board = reader.ask(new PlanBoard(actor.agency(), plan), actor);
        var tasks = tasks(plan, actor);
        var told = new HashSet<MeasureId>();
        return view.weaknesses().stream()
                .filter(row -> isOf(indicator, row.weakness().subject(), framework))
                .map(row -> {
                    var measures = new ArrayList<Measure>();
                    var papers = new ArrayList<MeasureLine>();
                    for (var line : row.measures())
                        board.measures().stream()
                                .filter(measure -> measure.id().value().equals(line.reference()))
                                .findFirst()
                                .ifPresentOrElse(
                                        measure -> measures.add(
                                                told.add(measure.id())
                                                        ? measure(measure, tasks)
                                                        : new Measure(measure, List.of(), true)),
                                        () -> papers.add(line));
                    return new Weak(row, measures, papers);
                })
                .toList();
    }

    private static boolean isOf(Part indicator, Subject subject, Framework framework) {
        return subject.equals(indicator.code())
                || indicator.tree().anyMatch(part -> part.code().equals(subject))
                || framework.above(subject).contains(indicator.code());
    }

    /** Nothing for one who is only an administrator and sees no reports. */
    private Map<MeasureId, List<Task>> tasks(FiscalYear plan, Actor actor) {
        if (actor.capacities().stream().allMatch(capacity -> capacity.role() == Role.ADMINISTRATOR)) return Map.of();
        return reader.ask(new TaskList(actor.agency(), plan, reader.today(), TaskFilter.ALL), actor).tasks().stream()
                .collect(groupingBy(task -> task.slot().measure()));
    }

    private static Measure measure(PlannedMeasure measure, Map<MeasureId, List<Task>> tasks) {
        var own = tasks.getOrDefault(measure.id(), List.of());
        return new Measure(
                measure,
                measure.obligations().stream()
                        .map(duty -> Duty.of(
                                duty,
                                own.stream()
                                        .filter(task -> task.slot().dutyNumber() == duty.number())
                                        .toList()))
                        .toList(),
                false);
    }
}
