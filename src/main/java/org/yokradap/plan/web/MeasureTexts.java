package org.yokradap.plan.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yokradap.plan.api.MeasureEvent;
import org.yokradap.plan.api.MeasureProposed;
import org.yokradap.plan.api.MeasureRevised;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.ObligationRevised;
import org.yokradap.plan.api.RecurrenceChanged;
import org.yokradap.plan.api.StepAdded;
import org.yokradap.plan.api.StepRevised;
import org.yokradap.platform.WordDiff;

/** The texts of a measure as they were after each event, to see what the next one changes. */
final class MeasureTexts {
    private final Map<String, String> texts = new HashMap<>();

    /** How the event changes texts that were there before it, text by text. To be asked of each event, oldest first. */
    List<List<WordDiff.Piece>> changedBy(MeasureEvent event) {
        var changes = new ArrayList<List<WordDiff.Piece>>();
        settledBy(event).forEach((place, text) -> {
            var before = texts.put(place, text);
            if (before != null && !before.equals(text)) changes.add(WordDiff.between(before, text));
        });
        return changes;
    }

    private static Map<String, String> settledBy(MeasureEvent event) {
        return switch (event) {
            case MeasureProposed it ->
                measure(it.instrument(), it.indicator(), it.item(), it.issue(), it.responsible());
            case MeasureRevised it -> measure(it.instrument(), it.indicator(), it.item(), it.issue(), it.responsible());
            case StepAdded it -> Map.of("step " + it.number(), it.text());
            case StepRevised it -> Map.of("step " + it.number(), it.text());
            case ObligationAdded it -> Map.of("duty " + it.number(), it.words());
            case ObligationRevised it -> Map.of("duty " + it.number(), it.words());
            case RecurrenceChanged it -> Map.of("duty " + it.number(), it.words());
            default -> Map.of();
        };
    }

    private static Map<String, String> measure(
            String instrument, String indicator, String item, String issue, String responsible) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("issue", issue);
        texts.put("instrument", instrument);
        texts.put("indicator", indicator);
        texts.put("item", item);
        texts.put("responsible", responsible);
        return texts;
    }
}
