package org.yokradap.followup.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.FollowupQuery.Search;
import org.yokradap.followup.api.Found.Kind;
import org.yokradap.followup.api.SearchFilter;
import org.yokradap.followup.api.SearchWords;
import org.yokradap.followup.api.SlotState;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;

@RestController
@RequestMapping("/api/v1/search")
class SearchResource {
    /** In one answer. */
    private static final int MOST = 200;

    /** Of the reports, and of the evidence, at least; more where somebody pages so far. */
    private static final int COUNTED = 300;

    private final SearchRows rows;

    SearchResource(SearchRows rows) {
        this.rows = rows;
    }

    /**
     * Something that was found.
     *
     * @param path of its page
     * @param title what the measure is about
     * @param divisions in words
     * @param period in words; empty of a measure
     * @param state of the report, or {@code withdrawn} of a measure; empty of a measure that is in the plan
     * @param changed empty of a report that nobody has written
     * @param texts in which the words were looked for
     */
    record Result(
            Kind kind,
            String path,
            String title,
            String divisions,
            String period,
            Optional<String> state,
            Optional<LocalDate> changed,
            List<String> texts) {}

    /**
     * @param total how many were found, of which these are some
     * @param cut whether there are more; they are found by skipping these, or by more words
     */
    record Results(int total, boolean cut, List<Result> results) {}

    /**
     * Where words are, the newest first: all words, phrases between quotation marks, whatever letters or digits they are written with.
     *
     * @param month that a report's period touches, as 2023-01
     * @param skip how many of the first not to answer
     * @param limit how many to answer, at most 200
     */
    @GetMapping
    Results search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Kind> kind,
            @RequestParam Optional<DivisionId> division,
            @RequestParam Optional<SlotState> state,
            @RequestParam Optional<FiscalYear> year,
            @RequestParam Optional<YearMonth> month,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        var filter = new SearchFilter(kind, division, state, year, month);
        var found = rows.find(SearchWords.of(q), filter, most(skip, limit), actor);
        return new Results(
                found.lines().size(),
                found.cut(),
                found.lines().stream()
                        .skip(Math.max(0, skip))
                        .limit(Math.clamp(limit, 0, MOST))
                        .map(line -> new Result(
                                line.kind(),
                                line.path(),
                                line.title(),
                                line.divisions(),
                                line.period(),
                                line.state(),
                                line.changed(),
                                line.texts()))
                        .toList());
    }

    private static int most(int skip, int limit) {
        return Math.clamp((long) Math.max(0, skip) + Math.clamp(limit, 0, MOST), COUNTED, Search.MOST);
    }
}
