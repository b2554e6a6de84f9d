package org.yokradap.assessment.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.assessment.api.AssessedYears;
import org.yokradap.assessment.api.AssessmentCommand.ConcludeAnalysis;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.analysis.AnalysisView;
import org.yokradap.assessment.api.analysis.CurrentAnalysis;
import org.yokradap.assessment.api.analysis.Finding;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.NavigationEntry;

/** Where the agency is strong and where it is weak, what is done about it, and what does not add up. */
@Controller
class AnalysisPage {
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;
    private final Mending mending;
    private final Speakers speakers;
    private final LastYear lastYear;

    AnalysisPage(
            Queries queries, Commands commands, Forms forms, Mending mending, Speakers speakers, LastYear lastYear) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.mending = mending;
        this.speakers = speakers;
        this.lastYear = lastYear;
    }

    /** The newest; before there is any, an invitation to hand in the first. */
    @GetMapping("/analysis")
    String newest(@RequestParam Optional<FiscalYear> year, Actor actor, Model model) {
        List<Integer> years = years(actor);
        var shown = year.map(FiscalYear::buddhistYear).or(() -> years.stream().findFirst());
        if (shown.filter(years::contains).isPresent()) return show(shown.get(), actor, model);
        model.addAttribute("years", years);
        model.addAttribute("missing", year);
        model.addAttribute("mayChange", Editing.isAllowedTo(actor));
        return "assessment/none";
    }

    @GetMapping("/analysis/{year}")
    String show(@PathVariable int year, Actor actor, Model model) {
        AnalysisView view = queries.ask(new CurrentAnalysis(actor.agency(), year), actor);
        model.addAttribute("year", year);
        var years = years(actor);
        model.addAttribute("years", years);
        model.addAttribute("before", lastYear.of(view, years, actor));
        model.addAttribute("view", view);
        model.addAttribute("findings", bySeverity(view.openFindings()));
        model.addAttribute("errors", view.toBeMended());
        model.addAttribute("onOldFigures", onOldFigures(view));
        model.addAttribute("mending", mending);
        model.addAttribute("speakers", speakers.knownTo(actor));
        model.addAttribute("mayChange", Editing.isAllowedTo(actor));
        return "assessment/analysis";
    }

    @PostMapping("/analysis/{year}/conclusion")
    String conclude(@PathVariable int year, Actor actor) {
        var order = new ConcludeAnalysis(AssessmentId.of(actor.agency(), year));
        forms.announce(commands.send(order, actor), "analysis.concluded");
        return "redirect:/analysis/" + year;
    }

    private List<Integer> years(Actor actor) {
        return queries.ask(new AssessedYears(actor.agency()), actor).years();
    }

    /** The gravest first, without what there is none of. */
    private static Map<Finding.Severity, List<Finding>> bySeverity(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::severity, () -> new EnumMap<>(Finding.Severity.class), Collectors.toList()));
    }

    /** Names of the papers that were issued before a score was corrected. */
    private static Set<String> onOldFigures(AnalysisView view) {
        return view.analysis().findings().stream()
                .filter(it -> it.kind() == Finding.Kind.ISSUED_ON_OLD_FIGURE)
                .map(Finding::refersTo)
                .collect(Collectors.toSet());
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry analysis() {
            return new NavigationEntry(
                    "/analysis",
                    "navigation.analysis",
                    "analysis",
                    40,
                    Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet()),
                    true);
        }
    }
}
