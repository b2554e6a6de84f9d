package org.yokradap.assessment.framework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.Level;
import org.yokradap.assessment.api.MeasuresDocument;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.WeaknessRules;
import tools.jackson.databind.json.JsonMapper;

/** Writes a framework as its files are written: every field on a line of its own, in the order of the files. */
final class WrittenFramework {
    /** What needs no quotes; anything else is quoted as in JSON, which YAML can read. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{L}][\\p{L}\\p{M}\\p{Nd}().,/&;†-]*(?: [\\p{L}\\p{Nd}(&†][\\p{L}\\p{M}\\p{Nd}().,/&;†-]*)*");

    private static final Set<String> WORDS_OF_YAML = Set.of("true", "false", "null", "yes", "no", "on", "off");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringBuilder text = new StringBuilder();

    String of(Framework framework) {
        line(0, "id: " + framework.id());
        line(0, "name: " + quoted(framework.name()));
        line(0, "pass-mark: " + number(framework.passMark()));
        line(0, "instruments:");
        framework.instruments().forEach(this::instrument);
        line(0, "levels: # best first; figures on two decimals");
        framework.levels().levels().forEach(this::level);
        rules(framework.rules());
        list(
                "measures-documents",
                framework.measuresDocuments().stream()
                        .map(WrittenFramework::document)
                        .toList());
        if (!framework.nextYear().isEmpty()) {
            line(0, "next-year: # this year's code: the next year's");
            framework.nextYear().forEach((now, next) -> line(1, code(now.code()) + ": " + code(next.code())));
        }
        list(
                "unverified",
                framework.unverified().stream().map(WrittenFramework::quoted).toList());
        return text.toString();
    }

    private void instrument(Instrument instrument) {
        line(1, "- code: " + instrument.code());
        line(2, "name: " + quoted(instrument.name()));
        line(2, "weight: " + number(new Score(instrument.weight())));
        line(2, "item-letter: " + instrument.itemLetter());
        line(2, "all-or-nothing: " + instrument.allOrNothing());
        line(2, "indicators:");
        instrument.indicators().forEach(it -> part(it, 3));
    }

    private void part(Part part, int depth) {
        line(depth, "- code: " + code(part.code().code()));
        line(depth + 1, "name: " + quoted(part.name()));
        if (!part.variants().isEmpty())
            line(
                    depth + 1,
                    "variants: ["
                            + String.join(
                                    ", ",
                                    part.variants().stream()
                                            .map(WrittenFramework::quotedInList)
                                            .toList())
                            + "]");
        if (!part.complete()) line(depth + 1, "complete: false");
        if (part.parts().isEmpty()) return;
        boolean items = part.parts().getFirst().code().detail() == Detail.ITEM;
        line(depth + 1, items ? "items:" : "sub-indicators:");
        for (Part below : part.parts()) {
            if (items) line(depth + 2, below.code() + ": " + quoted(below.name()));
            else part(below, depth + 2);
        }
    }

    private void level(Level level) {
        String instruments = level.everyInstrumentFrom()
                .map(it -> ", every-instrument-from: " + number(it))
                .orElse("");
        line(
                1,
                "- {name: " + quotedInList(level.name()) + ", key: " + quotedInList(level.key()) + ", from: "
                        + number(level.from()) + instruments + "}");
    }

    private void rules(WeaknessRules rules) {
        line(0, "weakness-rules:");
        mark("indicator-below", rules.indicatorBelow());
        line(1, "urgent-lowest: " + rules.urgentLowest());
        mark("question-below", rules.questionBelow());
        mark("item-below", rules.itemBelow());
        line(1, "items-scored-zero: " + rules.itemsScoredZero());
        mark("instrument-below", rules.instrumentBelow());
    }

    private void mark(String name, Optional<Score> mark) {
        mark.ifPresent(it -> line(1, name + ": " + number(it)));
    }

    private static String document(MeasuresDocument document) {
        return "{item: " + document.item() + ", content: "
                + document.content().name().toLowerCase(Locale.ROOT) + (document.recalled() ? ", recalled: true" : "")
                + "}";
    }

    private void list(String name, List<String> lines) {
        if (lines.isEmpty()) return;
        line(0, name + ":");
        lines.forEach(it -> line(1, "- " + it));
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }

    private static String number(Score score) {
        return score.value().stripTrailingZeros().toPlainString();
    }

    /** A code that looks like a number is written as text, so that 9.10 never becomes 9.1. */
    private static String code(String code) {
        return Character.isDigit(code.charAt(0)) ? '"' + code + '"' : code;
    }

    private static String quoted(String words) {
        boolean plain = PLAIN.matcher(words).matches() && !WORDS_OF_YAML.contains(words.toLowerCase(Locale.ROOT));
        return plain ? words : JSON.writeValueAsString(words);
    }

    /** Between brackets a comma would end the value. */
    private static String quotedInList(String words) {
        return words.contains(",") ? JSON.writeValueAsString(words) : quoted(words);
    }
}
