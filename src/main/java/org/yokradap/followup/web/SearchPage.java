package org.yokradap.followup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.FollowupQuery.Search;
import org.yokradap.followup.api.Found.Kind;
import org.yokradap.followup.api.SearchFilter;
import org.yokradap.followup.api.SearchWords;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.web.SearchRows.Line;
import org.yokradap.followup.web.SearchRows.Lines;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.web.Downloads;
import org.yokradap.platform.web.NavigationEntry;
import org.yokradap.platform.web.TableOrder;

/** Finds words in everything of the agency. What is looked for stands in the address, so that it can be sent to somebody. */
@Controller
class SearchPage {
    /** Of each kind, while all kinds are asked for. */
    private static final int FIRST = 5;

    /** Of one kind. */
    private static final int ON_A_PAGE = 20;

    /** More reports, or more evidence, is nothing that anybody reads through on a page; a file has more. */
    private static final int MOST = 100;

    /** How many years back can be chosen. */
    private static final int YEARS = 6;

    private final Reader reader;
    private final SearchRows rows;

    SearchPage(Reader reader, SearchRows rows) {
        this.reader = reader;
        this.rows = rows;
    }

    /** As the address has it; what is left open is null or empty. */
    record Wanted(
            Optional<String> q,
            Optional<Kind> kind,
            Optional<DivisionId> division,
            Optional<SlotState> state,
            Optional<FiscalYear> year,
            Optional<YearMonth> month) {
        public SearchWords words() {
            return SearchWords.of(q.orElse(""));
        }

        public SearchFilter filter() {
            return new SearchFilter(kind, division, state, year, month);
        }

        boolean isNothing() {
            return words().isEmpty() && filter().isEmpty();
        }
    }

    /**
     * What was found of one kind.
     *
     * @param lines those that are shown
     * @param pages how many there are of it; 1 where only the first are shown
     */
    record Group(Kind kind, int total, List<Line> lines, int page, int pages) {
        public boolean hasMore() {
            return lines.size() < total && pages == 1;
        }
    }

    @ModelAttribute("wanted")
    Wanted wanted(
            @RequestParam Optional<String> q,
            @RequestParam Optional<Kind> kind,
            @RequestParam Optional<String> division,
            @RequestParam Optional<SlotState> state,
            @RequestParam Optional<FiscalYear> year,
            @RequestParam Optional<YearMonth> month,
            Actor actor) {
        return new Wanted(q.map(String::strip), kind, reader.division(division, actor), state, year, month);
    }

    @GetMapping("/search")
    String show(
            @ModelAttribute("wanted") Wanted wanted,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            Actor actor,
            Model model) {
        var order = TableOrder.of(request);
        if (!wanted.isNothing()) {
            var found = rows.find(wanted.words(), wanted.filter(), MOST, actor);
            model.addAttribute("found", found);
            model.addAttribute("groups", groups(found, wanted, order, page));
        }
        model.addAttribute("order", order);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("states", SlotState.values());
        model.addAttribute(
                "divisions",
                reader.ask(new AgencyDirectory(actor.agency()), actor).divisions());
        var thisYear = FiscalYear.of(reader.today());
        model.addAttribute("years", years(thisYear));
        model.addAttribute("months", wanted.year().orElse(thisYear).months());
        return "followup/search";
    }

    private static List<FiscalYear> years(FiscalYear thisYear) {
        return IntStream.range(-1, YEARS)
                .mapToObj(back -> new FiscalYear(thisYear.buddhistYear() - back))
                .toList();
    }

    private static List<Group> groups(Lines found, Wanted wanted, TableOrder order, int page) {
        return Arrays.stream(Kind.values())
                .map(kind -> group(kind, order.of(found.of(kind), SearchRows.columns()), wanted, page))
                .filter(group -> group.total() > 0)
                .toList();
    }

    private static Group group(Kind kind, List<Line> lines, Wanted wanted, int page) {
        if (wanted.kind().isEmpty())
            return new Group(kind, lines.size(), lines.stream().limit(FIRST).toList(), 1, 1);
        int pages = Math.max(1, (lines.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.clamp(page, 1, pages);
        return new Group(
                kind,
                lines.size(),
                lines.stream()
                        .skip((long) (shown - 1) * ON_A_PAGE)
                        .limit(ON_A_PAGE)
                        .toList(),
                shown,
                pages);
    }

    @GetMapping("/search" + Downloads.ENDING)
    ResponseEntity<byte[]> table(
            @PathVariable String format,
            @ModelAttribute("wanted") Wanted wanted,
            HttpServletRequest request,
            Actor actor) {
        var found = rows.find(wanted.words(), wanted.filter(), Search.MOST, actor);
        var lines = TableOrder.of(request).of(found.lines(), SearchRows.columns());
        return Downloads.of(
                rows.table(lines, found.cut()), "search-" + actor.agency().code(), format);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry search() {
            return new NavigationEntry(
                    "/search",
                    "navigation.search",
                    NavigationEntry.SEARCH,
                    90,
                    Set.of(
                            Role.DIVISION_HEAD.name(),
                            Role.STAFF.name(),
                            Role.HEAD_OF_OFFICE.name(),
                            Role.CLERK.name(),
                            Role.MAYOR.name(),
                            Role.AUDITOR.name(),
                            Role.PROGRAMME_OFFICE.name()));
        }
    }
}
