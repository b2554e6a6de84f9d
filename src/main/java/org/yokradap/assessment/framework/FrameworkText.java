package org.yokradap.assessment.framework;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.LevelScale;
import org.yokradap.assessment.api.MeasuresDocument;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessRules;

/** One framework from its YAML text. What can be wrong with a single place is checked where it is read. */
final class FrameworkText {
    private final Entry top;
    private final PartsText parts = new PartsText();

    private FrameworkText(Entry top) {
        this.top = top;
    }

    /**
     * Reads and checks one file.
     *
     * @throws InvalidFramework naming file and line
     */
    static Framework read(String file, String text) {
        return new FrameworkText(Entry.of(file, YamlText.read(file, text))).framework();
    }

    private Framework framework() {
        top.having(
                "id",
                "name",
                "pass-mark",
                "instruments",
                "levels",
                "weakness-rules",
                "measures-documents",
                "next-year",
                "unverified");
        var framework = new Framework(
                top.required("id", FrameworkId::new),
                top.text("name"),
                top.required("pass-mark", Score::parse),
                instruments(),
                levels(),
                rules(),
                top.entries("measures-documents").stream()
                        .map(FrameworkText::document)
                        .toList(),
                nextYear(),
                top.texts("unverified"));
        framework.measuresDocuments().forEach(it -> requireKnown(framework, it.item(), "measures-documents"));
        framework.nextYear().keySet().forEach(it -> requireKnown(framework, it, "next-year"));
        return framework;
    }

    private void requireKnown(Framework framework, Subject subject, String field) {
        if (!framework.knows(subject)) throw top.wrong(field, "no instrument has an item " + subject);
    }

    private List<Instrument> instruments() {
        List<Instrument> instruments =
                top.entries("instruments").stream().map(this::instrument).toList();
        BigDecimal sum = instruments.stream().map(Instrument::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(100)) != 0)
            throw top.wrong("instruments", "the weights add up to " + sum + ", not to 100");
        return instruments;
    }

    private Instrument instrument(Entry entry) {
        entry.having("code", "name", "weight", "item-letter", "all-or-nothing", "indicators");
        String letter = entry.text("item-letter");
        if (letter.length() != 1) throw entry.wrong("item-letter", "one letter was expected");
        return new Instrument(
                parts.code(entry, Subject.Detail.INSTRUMENT),
                entry.text("name"),
                entry.required("weight", BigDecimal::new),
                letter.charAt(0),
                entry.flag("all-or-nothing", false),
                parts.indicators(entry, letter.charAt(0)));
    }

    private LevelScale levels() {
        List<Entry> entries = top.entries("levels");
        if (entries.isEmpty()) throw top.wrong("levels is missing");
        List<Level> levels = entries.stream().map(FrameworkText::level).toList();
        for (int i = 1; i < levels.size(); i++)
            if (levels.get(i - 1).from().isBelow(levels.get(i).from()))
                throw entries.get(i).wrong("the levels are not in order, the best first");
        if (!levels.getLast().from().isZero()
                || levels.getLast().everyInstrumentFrom().isPresent())
            throw entries.getLast().wrong("the last level must begin at 0 and ask nothing of the instruments");
        return new LevelScale(levels);
    }

    private static Level level(Entry entry) {
        entry.having("name", "key", "from", "every-instrument-from");
        return new Level(
                entry.text("name"),
                entry.text("key"),
                entry.required("from", Score::parse),
                entry.optional("every-instrument-from", Score::parse));
    }

    private WeaknessRules rules() {
        Entry entry = top.entry("weakness-rules")
                .having(
                        "indicator-below",
                        "urgent-lowest",
                        "question-below",
                        "item-below",
                        "items-scored-zero",
                        "instrument-below");
        return new WeaknessRules(
                entry.optional("indicator-below", Score::parse),
                entry.required("urgent-lowest", WeaknessRules::ranks),
                entry.optional("question-below", Score::parse),
                entry.optional("item-below", Score::parse),
                entry.flag("items-scored-zero", false),
                entry.optional("instrument-below", Score::parse));
    }

    private static MeasuresDocument document(Entry entry) {
        entry.having("item", "content", "recalled");
        return new MeasuresDocument(
                entry.required("item", Subject::new),
                entry.required("content", text -> MeasuresDocument.Content.valueOf(text.toUpperCase(Locale.ROOT))),
                entry.flag("recalled", false));
    }

    private Map<Subject, Subject> nextYear() {
        Map<Subject, Subject> codes = new LinkedHashMap<>();
        top.pairs("next-year")
                .forEach((now, next) -> codes.put(
                        top.at(next.line(), Subject::new, now), top.at(next.line(), Subject::new, next.value())));
        return codes;
    }
}
