package org.yokradap.assessment.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;

/** The indicators of instruments, with all that is below them. A code may occur once in a framework. */
final class PartsText {
    private final Map<Subject, Integer> lines = new HashMap<>();

    List<Part> indicators(Entry instrument, char itemLetter) {
        List<Entry> entries = instrument.entries("indicators");
        if (entries.isEmpty()) throw instrument.wrong("an instrument without indicators");
        return entries.stream().map(it -> indicator(it, itemLetter)).toList();
    }

    private Part indicator(Entry entry, char itemLetter) {
        entry.having("code", "name", "variants", "complete", "sub-indicators", "items");
        Subject code = code(entry, Detail.INDICATOR);
        List<Part> parts = new ArrayList<>();
        for (Entry sub : entry.entries("sub-indicators")) parts.add(subIndicator(sub, code, itemLetter));
        List<Part> items = items(entry, itemLetter);
        if (!parts.isEmpty() && !items.isEmpty())
            throw entry.wrong("items", "items beside sub-indicators; a mean of both has no meaning");
        parts.addAll(items);
        return part(entry, code, parts);
    }

    private Part subIndicator(Entry entry, Subject indicator, char itemLetter) {
        entry.having("code", "name", "variants", "complete", "items");
        Subject code = code(entry, Detail.SUB_INDICATOR);
        if (code.indicatorByCode().filter(indicator::equals).isEmpty())
            throw entry.wrong("code", code + " is no code of a sub-indicator of " + indicator);
        return part(entry, code, items(entry, itemLetter));
    }

    private static Part part(Entry entry, Subject code, List<Part> parts) {
        boolean complete = entry.flag("complete", true);
        if (complete && parts.isEmpty()) throw entry.wrong("without items, \"complete: false\" must say so");
        return new Part(code, entry.text("name"), entry.texts("variants"), parts, complete);
    }

    private List<Part> items(Entry entry, char letter) {
        List<Part> items = new ArrayList<>();
        entry.pairs("items").forEach((typed, text) -> {
            Subject code = entry.at(text.line(), Subject::new, typed);
            if (code.detail() != Detail.ITEM || code.code().charAt(0) != letter)
                throw entry.wrongAt(text.line(), code + " is no code of an item here; it would begin with " + letter);
            once(entry, code, text.line());
            items.add(new Part(code, text.value(), List.of(), List.of(), true));
        });
        return items;
    }

    Subject code(Entry entry, Detail detail) {
        Subject code = entry.required("code", Subject::new);
        if (code.detail() != detail) throw entry.wrong("code", code + " is no code of this kind");
        once(entry, code, entry.line("code"));
        return code;
    }

    private void once(Entry entry, Subject code, int line) {
        Integer before = lines.putIfAbsent(code, line);
        if (before != null) throw entry.wrongAt(line, code + " stands in line " + before + " already");
    }
}
