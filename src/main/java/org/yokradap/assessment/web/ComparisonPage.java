package org.yokradap.assessment.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.analysis.Comparison;
import org.yokradap.assessment.api.analysis.Comparison.Movement;
import org.yokradap.assessment.api.analysis.Comparison.Row;
import org.yokradap.assessment.api.analysis.YearComparison;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Queries;

/** One year beside the year before: what rose, what fell, and what became of last year's weaknesses. */
@Controller
class ComparisonPage {
    private final Queries queries;
    private final Clock clock;

    ComparisonPage(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** @param show a movement, of which alone the rows are shown, the greatest first; anything else shows all */
    @GetMapping("/analysis/{year}/compare")
    String compare(@PathVariable int year, @RequestParam Optional<String> show, Actor actor, Model model) {
        AssessmentId.of(actor.agency(), year);
        var view = queries.ask(new YearComparison(actor.agency(), year, LocalDate.now(clock)), actor);
        Optional<Movement> shown = show.flatMap(ComparisonPage::movement);
        model.addAttribute("year", year);
        model.addAttribute("view", view);
        model.addAttribute("shown", shown.orElse(null));
        model.addAttribute("mayChange", Editing.isAllowedTo(actor));
        view.comparison().ifPresent(it -> {
            model.addAttribute("sections", sections(it, shown));
            model.addAttribute("filters", filters(it));
        });
        return "assessment/compare";
    }

    private static Optional<Movement> movement(String name) {
        return Arrays.stream(Movement.values())
                .filter(it -> code(it).equals(name))
                .findFirst();
    }

    /** As in an address: {@code no-score}. */
    static String code(Movement movement) {
        return movement.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Filter> filters(Comparison comparison) {
        Map<String, Filter> filters = new LinkedHashMap<>();
        for (Movement movement : Movement.values()) {
            long rows = comparison.count(movement);
            if (rows > 0) filters.put(code(movement), new Filter(movement, rows));
        }
        return filters;
    }

    /** Rows of one movement, and how many there are. */
    record Filter(Movement movement, long rows) {}

    /** By how much detail they have; without what there is none of. */
    private static Map<Detail, List<Row>> sections(Comparison comparison, Optional<Movement> shown) {
        Map<Detail, List<Row>> sections = new LinkedHashMap<>();
        for (Detail detail : Detail.values()) {
            List<Row> rows = comparison.rows(detail).stream()
                    .filter(row -> shown.isEmpty() || shown.get() == row.movement())
                    .sorted(order(shown))
                    .toList();
            if (!rows.isEmpty()) sections.put(detail, rows);
        }
        return sections;
    }

    private static Comparator<Row> order(Optional<Movement> shown) {
        if (shown.isEmpty()) return Comparator.comparing(row -> 0);
        return Comparator.comparing(
                        (Row row) -> row.difference().map(BigDecimal::abs).orElse(BigDecimal.ZERO))
                .reversed();
    }
}
