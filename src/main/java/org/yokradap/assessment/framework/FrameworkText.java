package org.yokradap.assessment.framework;

import static org.yokradap.assessment.api.FrameworkRejection.DOCUMENT_TWICE;
import static org.yokradap.assessment.api.FrameworkRejection.FIELD_MISSING;
import static org.yokradap.assessment.api.FrameworkRejection.ITEM_UNKNOWN;
import static org.yokradap.assessment.api.FrameworkRejection.LETTER_TWICE;
import static org.yokradap.assessment.api.FrameworkRejection.WEIGHTS_NOT_100;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.MeasuresDocument;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.UnreadableFramework;
import org.yokradap.assessment.api.WeaknessRules;

/** One framework from its YAML text. What can be wrong with a single place is checked where it is read. */
final class FrameworkText {
    private final Faults faults = new Faults();
    private final PartsText parts = new PartsText(faults);
    private final Map<Character, Subject> letters = new HashMap<>();
    private final Entry top;

    private FrameworkText(Node node) {
        this.top = Entry.of(faults, node);
    }

    /**
     * Reads and checks a text.
     *
     * @throws UnreadableFramework with everything that is wrong
     */
    static Framework read(String text, Frameworks beside) {
        return new FrameworkText(YamlText.read(text)).framework(beside);
    }

    private Framework framework(Frameworks beside) {
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
        var id = faults.attempt(() -> top.required("id", Values::id));
        var name = faults.attempt(() -> top.text("name"));
        var passMark = faults.attempt(() -> top.required("pass-mark", Values::mark));
        var instruments = faults.attempt(this::instruments);
        var levels = faults.attempt(() -> new LevelsText(top).levels());
        var rules = faults.attempt(this::rules);
        var documents = faults.attempt(() -> top.each("measures-documents", Document::read));
        var nextYear = faults.attempt(() -> NextYearText.read(top, faults));
        var unverified = faults.attempt(() -> top.texts("unverified"));
        faults.raise();
        var framework = new Framework(
                id.orElseThrow(),
                name.orElseThrow(),
                passMark.orElseThrow(),
                instruments.orElseThrow(),
                levels.orElseThrow(),
                rules.orElseThrow(),
                documents.orElseThrow().stream().map(Document::what).toList(),
                nextYear.orElseThrow().codes(),
                unverified.orElseThrow());
        check(documents.orElseThrow(), framework);
        nextYear.orElseThrow().check(framework, beside);
        faults.raise();
        return framework;
    }

    private List<Instrument> instruments() {
        if (top.count("instruments") == 0) throw top.wrongIn("instruments", FIELD_MISSING, "instruments");
        List<Instrument> instruments = top.each("instruments", this::instrument);
        BigDecimal sum = instruments.stream().map(Instrument::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean allRead = instruments.size() == top.count("instruments");
        if (allRead && sum.compareTo(BigDecimal.valueOf(100)) != 0)
            throw top.wrongIn("instruments", WEIGHTS_NOT_100, sum);
        return instruments;
    }

    private Instrument instrument(Entry entry) {
        entry.having("code", "name", "weight", "item-letter", "all-or-nothing", "indicators");
        Subject code = parts.code(entry, Detail.INSTRUMENT);
        char letter = entry.required("item-letter", Values::letter);
        Subject other = letters.putIfAbsent(letter, code);
        if (other != null) throw entry.wrongIn("item-letter", LETTER_TWICE, letter, other);
        return new Instrument(
                code,
                entry.text("name"),
                entry.required("weight", Values::weight),
                letter,
                entry.flag("all-or-nothing", false),
                parts.indicators(entry, letter));
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
                entry.optional("indicator-below", Values::mark),
                entry.required("urgent-lowest", Values::whole),
                entry.optional("question-below", Values::mark),
                entry.optional("item-below", Values::mark),
                entry.flag("items-scored-zero", false),
                entry.optional("instrument-below", Values::mark));
    }

    private record Document(int line, MeasuresDocument what) {
        static Document read(Entry entry) {
            entry.having("item", "content", "recalled");
            return new Document(
                    entry.line("item"),
                    new MeasuresDocument(
                            entry.required("item", Values::code),
                            entry.required("content", Values::content),
                            entry.flag("recalled", false)));
        }
    }

    private void check(List<Document> documents, Framework framework) {
        Set<MeasuresDocument.Content> contents = EnumSet.noneOf(MeasuresDocument.Content.class);
        for (Document document : documents) {
            Subject item = document.what().item();
            boolean known = item.detail() == Detail.ITEM && framework.knows(item);
            if (!known) faults.add(document.line(), ITEM_UNKNOWN, item);
            if (!contents.add(document.what().content()))
                faults.add(document.line(), DOCUMENT_TWICE, document.what().content());
        }
    }
}
