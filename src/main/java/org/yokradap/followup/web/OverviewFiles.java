package org.yokradap.followup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.web.Downloads;
import org.yokradap.platform.web.TableOrder;

/** The year's tables as files, in the order of the page that led here. */
@Controller
class OverviewFiles {
    private final Reader reader;
    private final Overviews overviews;

    OverviewFiles(Reader reader, Overviews overviews) {
        this.reader = reader;
        this.overviews = overviews;
    }

    @GetMapping("/rounds" + Downloads.ENDING)
    ResponseEntity<byte[]> map(
            @PathVariable String format,
            @RequestParam Optional<FiscalYear> year,
            HttpServletRequest request,
            Actor actor) {
        var shown = reader.year(year);
        var map = overviews.map(shown, TableOrder.of(request), actor);
        return Downloads.of(overviews.table(map, shown, reader.words(actor)), name("rounds", shown, actor), format);
    }

    @GetMapping("/rounds/workload" + Downloads.ENDING)
    ResponseEntity<byte[]> workload(
            @PathVariable String format,
            @RequestParam Optional<FiscalYear> year,
            HttpServletRequest request,
            Actor actor) {
        var shown = reader.year(year);
        var workload = overviews.workload(shown, TableOrder.of(request), actor);
        return Downloads.of(
                overviews.table(workload, shown, reader.words(actor)), name("workload", shown, actor), format);
    }

    private static String name(String table, FiscalYear year, Actor actor) {
        return table + "-" + actor.agency().code() + "-" + year;
    }
}
