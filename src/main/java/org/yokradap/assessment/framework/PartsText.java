package org.yokradap.assessment.framework;

import static org.yokradap.assessment.api.FrameworkRejection.CODE_OF_ANOTHER_KIND;
import static org.yokradap.assessment.api.FrameworkRejection.CODE_TWICE;
import static org.yokradap.assessment.api.FrameworkRejection.ITEMS_BESIDE_SUB_INDICATORS;
import static org.yokradap.assessment.api.FrameworkRejection.ITEM_OF_ANOTHER_LETTER;
import static org.yokradap.assessment.api.FrameworkRejection.NO_INDICATORS;
import static org.yokradap.assessment.api.FrameworkRejection.PARTS_MISSING;
import static org.yokradap.assessment.api.FrameworkRejection.SUB_INDICATOR_OF_ANOTHER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;

/** The indicators of instruments, with all that is below them. A code may occur once in a framework. */
final class PartsText {
    private final Faults faults;
    private final Map<Subject, Integer> lines = new HashMap<>();

    PartsText(Faults faults) {
        this.faults = faults;
    }

    List<Part> indicators(Entry instrument, char itemLetter) {
        if (instrument.count("indicators") == 0) throw instrument.wrong(NO_INDICATORS);
        return instrument.each("indicators", it -> indicator(it, itemLetter));
    }

    private Part indicator(Entry entry, char itemLetter) {
        entry.having("code", "name", "variants", "complete", "sub-indicators", "items");
        Subject code = code(entry, Detail.INDICATOR);
        List<Part> parts = new ArrayList<>(entry.each("sub-indicators", it -> subIndicator(it, code, itemLetter)));
        List<Part> items = items(entry, itemLetter);
        if (!parts.isEmpty() && !items.isEmpty()) throw entry.wrongIn("items", ITEMS_BESIDE_SUB_INDICATORS);
        parts.addAll(items);
        return part(entry, code, parts);
    }

    private Part subIndicator(Entry entry, Subject indicator, char itemLetter) {
        entry.having("code", "name", "variants", "complete", "items");
        Subject code = code(entry, Detail.SUB_INDICATOR);
        if (code.indicatorByCode().filter(indicator::equals).isEmpty())
            throw entry.wrongIn("code", SUB_INDICATOR_OF_ANOTHER, code, indicator);
        return part(entry, code, items(entry, itemLetter));
    }

    private static Part part(Entry entry, Subject code, List<Part> parts) {
        boolean complete = entry.flag("complete", true);
        boolean listed =
                entry.count("sub-indicators") > 0 || !entry.pairs("items").isEmpty();
        if (complete && !listed) throw entry.wrong(PARTS_MISSING);
        return new Part(code, entry.text("name"), entry.texts("variants"), parts, complete);
    }

    private List<Part> items(Entry entry, char letter) {
        List<Part> items = new ArrayList<>();
        entry.pairs("items").forEach((typed, text) -> faults.attempt(() -> item(typed, text, letter))
                .ifPresent(items::add));
        return items;
    }

    private Part item(String typed, Node.Text text, char letter) {
        Subject code = Entry.at(text.line(), Values::code, typed);
        if (code.detail() != Detail.ITEM || code.code().charAt(0) != letter)
            throw Faults.at(text.line(), ITEM_OF_ANOTHER_LETTER, code, letter);
        once(code, text.line());
        return new Part(code, text.value(), List.of(), List.of(), true);
    }

    Subject code(Entry entry, Detail detail) {
        Subject code = entry.required("code", Values::code);
        if (code.detail() != detail) throw entry.wrongIn("code", CODE_OF_ANOTHER_KIND, code, detail);
        once(code, entry.line("code"));
        return code;
    }

    private void once(Subject code, int line) {
        Integer before = lines.putIfAbsent(code, line);
        if (before != null) throw Faults.at(line, CODE_TWICE, code, before);
    }
}
