package org.yokradap.followup.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.followup.api.FollowupQuery.Rounds;
import org.yokradap.followup.api.FollowupQuery.WorkloadOf;
import org.yokradap.followup.api.HeatMap;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.Workload;
import org.yokradap.followup.api.Workload.Share;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Alphabet;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.table.WrittenTable;
import org.yokradap.platform.web.TableOrder;

/** The year's tables in the order in which somebody wants to see them, on the page and as files. */
@Component
class Overviews {
    private static final int NAME = 24;
    private static final int FIGURE = 12;
    private static final int TEXT = 40;

    private final Reader reader;
    private final Phrases phrases;

    Overviews(Reader reader, Phrases phrases) {
        this.reader = reader;
        this.phrases = phrases;
    }

    HeatMap map(FiscalYear year, TableOrder order, Actor actor) {
        var map = reader.ask(new Rounds(actor.agency(), year, reader.today()), actor);
        return ordered(map, order, reader.words(actor));
    }

    Workload workload(FiscalYear year, TableOrder order, Actor actor) {
        var workload = reader.ask(new WorkloadOf(actor.agency(), year, reader.today()), actor);
        return ordered(workload, order, reader.words(actor));
    }

    private static Workload ordered(Workload workload, TableOrder order, Words words) {
        var columns = new HashMap<String, Comparator<Share>>();
        columns.put("division", Comparator.comparing(share -> words.division(share.division()), Alphabet.order()));
        columns.put("total", Comparator.comparingInt(Share::total));
        columns.put("late", Comparator.comparingInt(Share::late));
        columns.put("days-late", Comparator.comparingInt(Share::daysLate));
        for (SlotState state : SlotState.values())
            columns.put(state.code(), Comparator.comparingInt(share -> count(share, state)));
        return new Workload(workload.months(), order.of(workload.shares(), columns));
    }

    private static int count(Share share, SlotState state) {
        return share.states().getOrDefault(state, 0);
    }

    WrittenTable table(Workload workload, FiscalYear year, Words words) {
        var locale = LocaleContextHolder.getLocale();
        var header = new ArrayList<String>();
        header.add(say("rounds.division", locale));
        header.add(say("workload.total", locale));
        for (SlotState state : SlotState.values()) header.add(phrases.name(state, locale));
        header.add(say("workload.late", locale));
        header.add(say("workload.days-late", locale));
        workload.months().forEach(month -> header.add(ThaiDates.shortMonth(month, locale)));
        var rows = new ArrayList<List<Object>>();
        for (Share share : workload.shares()) {
            var row = new ArrayList<Object>();
            row.add(words.division(share.division()));
            row.add(BigDecimal.valueOf(share.total()));
            for (SlotState state : SlotState.values()) row.add(BigDecimal.valueOf(count(share, state)));
            row.add(BigDecimal.valueOf(share.late()));
            row.add(BigDecimal.valueOf(share.daysLate()));
            workload.months()
                    .forEach(month -> row.add(BigDecimal.valueOf(share.due().getOrDefault(month, 0))));
            rows.add(row);
        }
        return written("workload.title", year, header, 1, rows);
    }

    /** By duty; by division the lines of each duty, which stay together. */
    private static HeatMap ordered(HeatMap map, TableOrder order, Words words) {
        var alphabet = Alphabet.order();
        Map<String, Comparator<HeatMap.Duty>> duties = Map.of(
                "duty",
                Comparator.comparing(HeatMap.Duty::measureTitle, alphabet)
                        .thenComparing(HeatMap.Duty::words, alphabet));
        Map<String, Comparator<HeatMap.Row>> divisions =
                Map.of("division", Comparator.comparing(row -> words.division(row.division()), alphabet));
        return new HeatMap(
                map.months(),
                map.closed(),
                order.of(map.duties(), duties).stream()
                        .map(duty -> new HeatMap.Duty(
                                duty.measure(),
                                duty.measureTitle(),
                                duty.number(),
                                duty.words(),
                                order.of(duty.rows(), divisions)))
                        .toList());
    }

    WrittenTable table(HeatMap map, FiscalYear year, Words words) {
        var locale = LocaleContextHolder.getLocale();
        var header = new ArrayList<>(
                List.of(say("rounds.duty", locale), say("search.text", locale), say("rounds.division", locale)));
        map.months().forEach(month -> header.add(ThaiDates.shortMonth(month, locale)));
        var rows = map.duties().stream()
                .flatMap(duty -> duty.rows().stream().map(row -> {
                    var states = map.months().stream()
                            .map(month -> Optional.ofNullable(row.tasks().get(month))
                                    .map(task -> phrases.name(task.state(), locale))
                                    .orElse(""));
                    return Stream.concat(
                                    Stream.of(duty.measureTitle(), duty.words(), words.division(row.division())),
                                    states)
                            .<Object>map(cell -> cell)
                            .toList();
                }))
                .toList();
        return written("navigation.rounds", year, header, 3, rows);
    }

    /** @param names how many of the first columns are no figures */
    private WrittenTable written(
            String title, FiscalYear year, List<String> header, int names, List<List<Object>> rows) {
        var locale = LocaleContextHolder.getLocale();
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < header.size(); column++)
            widths.add(column >= names ? FIGURE : column == names - 1 ? NAME : TEXT);
        var called = say(title, locale) + " " + phrases.say("shell.fiscal-year", locale, year);
        return new WrittenTable(called, List.of(called), header, widths, rows);
    }

    private String say(String key, Locale locale) {
        return phrases.say(key, locale);
    }
}
