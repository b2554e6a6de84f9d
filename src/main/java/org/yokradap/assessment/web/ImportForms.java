package org.yokradap.assessment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.intake.Choice;
import org.yokradap.assessment.api.intake.DryRun;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.assessment.api.intake.ReadTable;
import org.yokradap.assessment.api.intake.TableKind;
import org.yokradap.calendar.ThaiDigits;
import org.yokradap.people.api.Actor;

/** What people type into the two steps of an import, as they wrote it. */
final class ImportForms {
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    /** More could not be chosen with patience, and a request may have only so many fields. */
    static final int MOST_TABLES = 40;

    static final int MOST_COLUMNS = 40;

    private ImportForms() {}

    /**
     * The first step: where the tables come from.
     *
     * @param pasted cells copied from a spreadsheet, which come as text with tabs
     */
    record Source(
            @Nullable String year,
            @Nullable String pasted,
            @Nullable List<MultipartFile> files) {
        static final Source EMPTY = new Source("", "", List.of());
    }

    /**
     * The second step: what was read, and what the person says about it.
     *
     * @param content the tables as read in the first step
     */
    record Checked(
            @Nullable String year,
            @Nullable String content,
            @Nullable String reason) {}

    /**
     * The year that was typed; empty for none.
     *
     * @throws org.yokradap.platform.Rejection naming the field {@code year}, for one that is not of the Buddhist era
     */
    static Optional<Integer> year(@Nullable String typed, Actor actor) {
        String text = typed == null ? "" : ThaiDigits.toArabic(typed.strip());
        if (text.isEmpty()) return Optional.empty();
        if (!FOUR_DIGITS.matcher(text).matches())
            throw AssessmentRejection.NOT_A_FISCAL_YEAR.because(text).on("year");
        return Optional.of(
                AssessmentId.of(actor.agency(), Integer.parseInt(text)).fiscalYear());
    }

    /** How a table was understood, as one word of a form. */
    static String word(TableKind kind, List<Meaning> columns) {
        return kind + ":" + columns.stream().map(Meaning::name).collect(Collectors.joining(","));
    }

    static String word(ReadTable table) {
        return word(
                table.kind(),
                table.columns().stream()
                        .limit(MOST_COLUMNS)
                        .map(ReadTable.Column::meaning)
                        .toList());
    }

    /**
     * What a person chose otherwise than it had been guessed. Where they left the guess alone, it is made anew: with another year
     * it may be another.
     *
     * @param fields the form's, with {@code kind-0}, {@code column-0-3} and the guess in {@code guess-0}
     */
    static Map<Integer, Choice> choices(Map<String, String> fields) {
        Map<Integer, Choice> choices = new HashMap<>();
        for (int table = 0; fields.containsKey("kind-" + table); table++) {
            Optional<TableKind> kind = constant(TableKind.class, fields.get("kind-" + table));
            var columns = new ArrayList<Meaning>();
            for (int column = 0; fields.containsKey("column-" + table + "-" + column); column++)
                columns.add(constant(Meaning.class, fields.get("column-" + table + "-" + column))
                        .orElse(Meaning.IGNORED));
            String guess = fields.getOrDefault("guess-" + table, "");
            if (kind.isEmpty() || word(kind.get(), columns).equals(guess)) continue;
            choices.put(table, new Choice(kind(kind.get(), columns, guess), columns));
        }
        return choices;
    }

    /** Who says what the columns of an unread table are wants it to be read. */
    private static TableKind kind(TableKind chosen, List<Meaning> columns, String guess) {
        boolean leftUnread = chosen == TableKind.NONE && guess.startsWith(TableKind.NONE + ":");
        if (!leftUnread) return chosen;
        return columns.contains(Meaning.WHERE) ? TableKind.STATEMENTS : TableKind.SCORES;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    /** Whether the page has to ask why figures are corrected. */
    static boolean asksForReason(DryRun dryRun, Checked form) {
        return dryRun.corrects() || (form.reason() != null && !form.reason().isBlank());
    }
}
