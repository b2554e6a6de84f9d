package org.yokradap.plan.web;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.ui.Model;
import org.yokradap.calendar.Period;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.SlotsAfter.Difference;

/** What is owed on a day for a period of a duty, and by whom: a line where each division would have one of its own. */
record OwedReports(LocalDate due, int duty, Period period, List<DivisionId> divisions) {
    private record Day(LocalDate due, int duty, Period period) {}

    /** In the order of days, then of duties. */
    static List<OwedReports> of(List<DueSlot> slots) {
        return slots.stream()
                .collect(groupingBy(
                        slot -> new Day(slot.due(), slot.dutyNumber(), slot.period()),
                        LinkedHashMap::new,
                        mapping(DueSlot::division, toList())))
                .entrySet()
                .stream()
                .map(day -> new OwedReports(
                        day.getKey().due(), day.getKey().duty(), day.getKey().period(), day.getValue()))
                .sorted(comparing(OwedReports::due).thenComparingInt(OwedReports::duty))
                .toList();
    }

    /** Puts what would change into the model of a page. */
    static void show(Difference difference, Model model) {
        model.addAttribute("difference", difference);
        model.addAttribute("gone", of(difference.gone()));
        model.addAttribute("come", of(difference.come()));
    }
}
