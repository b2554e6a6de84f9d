package org.yokradap.assessment.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * One difference between two editions of a framework, in words that need not know YAML.
 *
 * @param what the code or the name of what differs; empty where the kind says it all
 * @param before empty for what was added
 * @param after empty for what was removed
 */
public record FrameworkChange(Kind kind, String what, String before, String after) {
    public enum Kind {
        NAME,
        PASS_MARK,
        ADDED,
        REMOVED,
        RENAMED,
        MOVED,
        VARIANTS,
        COMPLETENESS,
        WEIGHT,
        ITEM_LETTER,
        ALL_OR_NOTHING,
        LEVEL,
        RULE,
        DOCUMENT,
        NEXT_YEAR,
        UNVERIFIED
    }

    /** What was done to it. */
    public enum Act {
        ADDED,
        REMOVED,
        CHANGED
    }

    public Act act() {
        return switch (kind) {
            case ADDED -> Act.ADDED;
            case REMOVED -> Act.REMOVED;
            case LEVEL, RULE, DOCUMENT, NEXT_YEAR, UNVERIFIED ->
                before.isEmpty() ? Act.ADDED : after.isEmpty() ? Act.REMOVED : Act.CHANGED;
            case NAME, PASS_MARK, RENAMED, MOVED, VARIANTS, COMPLETENESS, WEIGHT, ITEM_LETTER, ALL_OR_NOTHING ->
                Act.CHANGED;
        };
    }

    /** From the most to the least that a change of this kind can do to a result. */
    public static List<FrameworkChange> between(Framework before, Framework after) {
        var changes = new ArrayList<FrameworkChange>();
        changes.addAll(one(Kind.NAME, "", before.name(), after.name()));
        changes.addAll(one(Kind.PASS_MARK, "", before.passMark(), after.passMark()));
        changes.addAll(codes(before, after));
        changes.addAll(instruments(before, after));
        changes.addAll(parts(before, after));
        changes.addAll(each(Kind.LEVEL, levels(before), levels(after)));
        changes.addAll(each(Kind.RULE, rules(before.rules()), rules(after.rules())));
        changes.addAll(each(Kind.DOCUMENT, documents(before), documents(after)));
        changes.addAll(each(Kind.NEXT_YEAR, nextYear(before), nextYear(after)));
        changes.addAll(each(Kind.UNVERIFIED, notes(before), notes(after)));
        return List.copyOf(changes);
    }

    private static List<FrameworkChange> codes(Framework before, Framework after) {
        Map<String, String> then = names(before);
        Map<String, String> now = names(after);
        var changes = new ArrayList<FrameworkChange>();
        then.forEach((code, name) -> {
            if (!now.containsKey(code)) changes.add(new FrameworkChange(Kind.REMOVED, code, name, ""));
        });
        now.forEach((code, name) -> {
            if (!then.containsKey(code)) changes.add(new FrameworkChange(Kind.ADDED, code, "", name));
            else changes.addAll(one(Kind.RENAMED, code, then.get(code), name));
        });
        return changes;
    }

    private static List<FrameworkChange> instruments(Framework before, Framework after) {
        var changes = new ArrayList<FrameworkChange>();
        changes.addAll(instruments(Kind.WEIGHT, it -> new Score(it.weight()), before, after));
        changes.addAll(instruments(Kind.ITEM_LETTER, Instrument::itemLetter, before, after));
        changes.addAll(instruments(Kind.ALL_OR_NOTHING, Instrument::allOrNothing, before, after));
        return changes;
    }

    private static List<FrameworkChange> instruments(
            Kind kind, Function<Instrument, Object> field, Framework before, Framework after) {
        Function<Framework, Map<String, String>> fields = framework -> framework.instruments().stream()
                .collect(inOrder(it -> it.code().code(), it -> field.apply(it).toString()));
        return common(kind, fields.apply(before), fields.apply(after));
    }

    private static List<FrameworkChange> parts(Framework before, Framework after) {
        var changes = new ArrayList<FrameworkChange>();
        changes.addAll(common(Kind.MOVED, places(before), places(after)));
        changes.addAll(common(Kind.VARIANTS, variants(before), variants(after)));
        changes.addAll(common(Kind.COMPLETENESS, completeness(before), completeness(after)));
        return changes;
    }

    private static Map<String, String> names(Framework framework) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Instrument instrument : framework.instruments()) {
            names.put(instrument.code().code(), instrument.name());
            instrument.parts().forEach(it -> names.put(it.code().code(), it.name()));
        }
        return names;
    }

    /** What each part belongs to. */
    private static Map<String, String> places(Framework framework) {
        return framework.parts().collect(inOrder(it -> it.code().code(), it -> framework.above(it.code()).stream()
                .findFirst()
                .map(Subject::code)
                .orElse("")));
    }

    private static Map<String, String> variants(Framework framework) {
        return framework.parts().collect(inOrder(it -> it.code().code(), it -> String.join(", ", it.variants())));
    }

    private static Map<String, String> completeness(Framework framework) {
        return framework.parts().collect(inOrder(it -> it.code().code(), it -> String.valueOf(it.complete())));
    }

    private static Map<String, String> levels(Framework framework) {
        return framework.levels().levels().stream()
                .collect(inOrder(
                        Level::name,
                        it -> it.from()
                                + it.everyInstrumentFrom()
                                        .map(mark -> " / " + mark)
                                        .orElse("")));
    }

    /** Under the names that they have in the text. */
    private static Map<String, String> rules(WeaknessRules rules) {
        Map<String, String> all = new LinkedHashMap<>();
        mark("indicator-below", rules.indicatorBelow(), all);
        all.put("urgent-lowest", String.valueOf(rules.urgentLowest()));
        mark("question-below", rules.questionBelow(), all);
        mark("item-below", rules.itemBelow(), all);
        all.put("items-scored-zero", String.valueOf(rules.itemsScoredZero()));
        mark("instrument-below", rules.instrumentBelow(), all);
        return all;
    }

    private static void mark(String name, Optional<Score> mark, Map<String, String> all) {
        mark.ifPresent(it -> all.put(name, it.toString()));
    }

    private static Map<String, String> documents(Framework framework) {
        return framework.measuresDocuments().stream()
                .collect(inOrder(
                        it -> it.content().name().toLowerCase(Locale.ROOT),
                        it -> it.item() + (it.recalled() ? " †" : "")));
    }

    private static Map<String, String> nextYear(Framework framework) {
        return framework.nextYear().entrySet().stream()
                .collect(inOrder(it -> it.getKey().code(), it -> it.getValue().code()));
    }

    private static Map<String, String> notes(Framework framework) {
        return framework.unverified().stream().distinct().collect(inOrder(it -> it, it -> it));
    }

    private static <T> Collector<T, ?, Map<String, String>> inOrder(
            Function<T, String> key, Function<T, String> value) {
        return Collectors.toMap(key, value, (one, other) -> other, LinkedHashMap::new);
    }

    private static List<FrameworkChange> one(Kind kind, String what, Object before, Object after) {
        return before.equals(after)
                ? List.of()
                : List.of(new FrameworkChange(kind, what, before.toString(), after.toString()));
    }

    /** Of those that both editions have. */
    private static List<FrameworkChange> common(Kind kind, Map<String, String> before, Map<String, String> after) {
        var changes = new ArrayList<FrameworkChange>();
        after.forEach((what, now) -> {
            if (before.containsKey(what)) changes.addAll(one(kind, what, before.get(what), now));
        });
        return changes;
    }

    private static List<FrameworkChange> each(Kind kind, Map<String, String> before, Map<String, String> after) {
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .flatMap(what -> one(kind, what, before.getOrDefault(what, ""), after.getOrDefault(what, "")).stream())
                .toList();
    }
}
