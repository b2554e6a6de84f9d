package org.yokradap.assessment.sheet;

import static org.yokradap.assessment.api.intake.Meaning.CODE;
import static org.yokradap.assessment.api.intake.Meaning.IGNORED;
import static org.yokradap.assessment.api.intake.Meaning.INDICATOR;
import static org.yokradap.assessment.api.intake.Meaning.INSTRUMENT;
import static org.yokradap.assessment.api.intake.Meaning.ITEM;
import static org.yokradap.assessment.api.intake.Meaning.LEVEL;
import static org.yokradap.assessment.api.intake.Meaning.NAME;
import static org.yokradap.assessment.api.intake.Meaning.OVERALL;
import static org.yokradap.assessment.api.intake.Meaning.SCORE;
import static org.yokradap.assessment.api.intake.Meaning.SUB_INDICATOR;
import static org.yokradap.assessment.api.intake.Meaning.TEXT;
import static org.yokradap.assessment.api.intake.Meaning.VERDICT;
import static org.yokradap.assessment.api.intake.Meaning.WHERE;
import static org.yokradap.assessment.api.intake.Meaning.YEAR;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.yokradap.assessment.api.intake.Choice;
import org.yokradap.assessment.api.intake.Meaning;
import org.yokradap.assessment.api.intake.TableKind;
import org.yokradap.platform.table.Grid;

/** Guesses what the columns of a table are: by their headers, and by their content where headers say nothing. */
final class ColumnGuess {
    private static final List<Meaning> SUBJECTS = List.of(CODE, ITEM, SUB_INDICATOR, INDICATOR);

    private final Headers headers;
    private final Optional<Integer> year;
    private final List<Contents> contents;
    private final List<Meaning> meanings;

    private ColumnGuess(Headers headers, List<Contents> contents, Optional<Integer> year) {
        this.headers = headers;
        this.year = year;
        this.contents = contents;
        this.meanings = new ArrayList<>(Collections.nCopies(contents.size(), IGNORED));
    }

    /** @param year chosen or named by the tables; of several columns of scores, it tells which */
    static Choice of(Grid grid, Headers headers, SubjectWords words, Optional<Integer> year) {
        List<Grid.Line> body = headers.body(grid);
        List<Contents> contents = IntStream.range(0, grid.width())
                .mapToObj(column -> Contents.of(body, column, words))
                .toList();
        return new ColumnGuess(headers, contents, year).guess();
    }

    private Choice guess() {
        if (headers.isOfMeasures()) return new Choice(TableKind.NONE, meanings);
        byHeader(true);
        byHeader(false);
        if (!isTaken(WHERE)) byContent();
        TableKind kind = kind();
        meanings.replaceAll(meaning -> isUsed(meaning, kind) ? meaning : IGNORED);
        return new Choice(kind, meanings);
    }

    /** Words that are known as they are come before those that only contain some that are. */
    private void byHeader(boolean exact) {
        for (int column = 0; column < meanings.size(); column++) {
            if (meanings.get(column) != IGNORED) continue;
            if (!exact && contents.get(column).isEmpty()) continue;
            var header = HeaderWords.of(headers.name(column)).filter(it -> it.exact() == exact);
            boolean surely =
                    exact || header.filter(it -> it.meanings().contains(WHERE)).isEmpty();
            if (header.isPresent() && surely) take(column, header.get().meanings(), exact);
        }
    }

    private void take(int column, List<Meaning> candidates, boolean exact) {
        Meaning meaning = meant(column, candidates);
        if (meaning == SCORE && isTaken(SCORE)) {
            moreScores(column, exact);
        } else if (meaning == INDICATOR && isTaken(INDICATOR)) {
            if (!isTaken(NAME)) meanings.set(column, NAME);
        } else if (!isTaken(meaning)) {
            meanings.set(column, meaning);
        }
    }

    private Meaning meant(int column, List<Meaning> candidates) {
        if (candidates.size() == 1) return candidates.getFirst();
        return candidates.stream()
                .filter(it -> it != OVERALL || statesResults())
                .filter(it -> contents.get(column).fits(it) && (it == SCORE || !isTaken(it)))
                .findFirst()
                .orElse(IGNORED);
    }

    private boolean statesResults() {
        return headers.names().stream()
                .flatMap(name -> HeaderWords.of(name).stream())
                .anyMatch(it -> it.exact() && it.meanings().contains(WHERE));
    }

    /**
     * Scores of several years stand side by side, and those of another year than ours are left out. Where nothing tells which of
     * two columns is meant, both are kept, for a person to choose.
     */
    private void moreScores(int column, boolean exact) {
        int before = meanings.indexOf(SCORE);
        if (isOfAnotherYear(column) || isOfOurYear(before)) return;
        if (isOfAnotherYear(before) || isOfOurYear(column)) {
            meanings.set(before, IGNORED);
            meanings.set(column, SCORE);
        } else if (exact) {
            meanings.set(column, SCORE);
        }
    }

    private boolean isOfOurYear(int column) {
        return year.isPresent() && HeaderWords.yearIn(headers.name(column)).equals(year);
    }

    private boolean isOfAnotherYear(int column) {
        Optional<Integer> named = HeaderWords.yearIn(headers.name(column));
        return year.isPresent() && named.isPresent() && !named.equals(year);
    }

    private void byContent() {
        Predicate<Integer> free = column -> meanings.get(column) == IGNORED
                && !contents.get(column).isEmpty()
                && HeaderWords.of(headers.name(column)).isEmpty();
        if (!isTaken(YEAR)) only(free, it -> contents.get(it).areYears()).ifPresent(it -> meanings.set(it, YEAR));
        if (SUBJECTS.stream().noneMatch(this::isTaken)) codes(free).ifPresent(it -> meanings.set(it, CODE));
        if (!isTaken(INSTRUMENT))
            only(free, it -> contents.get(it).areInstruments()).ifPresent(it -> meanings.set(it, INSTRUMENT));
        if (!isTaken(NAME) && !isTaken(INDICATOR))
            first(free, it -> contents.get(it).areNames()).ifPresent(it -> meanings.set(it, NAME));
        if (!isTaken(SCORE)) only(free, it -> contents.get(it).areScores()).ifPresent(it -> meanings.set(it, SCORE));
        if (!isTaken(VERDICT))
            only(free, it -> contents.get(it).areVerdicts()).ifPresent(it -> meanings.set(it, VERDICT));
        if (headers.count() == 0 && !isTaken(NAME) && !isTaken(TEXT))
            first(free, it -> contents.get(it).areSentences()).ifPresent(it -> meanings.set(it, TEXT));
        if (!isTaken(SCORE) && isTaken(VERDICT) && hasSubject()) meanings.set(meanings.indexOf(VERDICT), SCORE);
    }

    /** The column that tells the rows apart best. Numbers may be codes only where something else can be the score. */
    private Optional<Integer> codes(Predicate<Integer> free) {
        return columns(free.and(it -> contents.get(it).areCodes())).stream()
                .filter(it -> contents.get(it).areUnmistakableCodes()
                        || isTaken(SCORE)
                        || columns(free.and(other -> other > it)).stream()
                                .anyMatch(other -> contents.get(other).areScores()))
                .max(Comparator.comparingInt((Integer it) -> contents.get(it).distinct())
                        .thenComparing(it -> contents.get(it).areUnmistakableCodes())
                        .thenComparing(Comparator.reverseOrder()));
    }

    private Optional<Integer> only(Predicate<Integer> free, Predicate<Integer> wanted) {
        List<Integer> found = columns(free.and(wanted));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Optional<Integer> first(Predicate<Integer> free, Predicate<Integer> wanted) {
        return columns(free.and(wanted)).stream().findFirst();
    }

    private List<Integer> columns(Predicate<Integer> wanted) {
        return IntStream.range(0, meanings.size()).boxed().filter(wanted).toList();
    }

    private boolean isTaken(Meaning meaning) {
        return meaning != IGNORED && meanings.contains(meaning);
    }

    private boolean hasSubject() {
        return SUBJECTS.stream().anyMatch(this::isTaken) || isTaken(NAME) || isTaken(INSTRUMENT);
    }

    private static boolean isUsed(Meaning meaning, TableKind kind) {
        boolean ofStatements = meaning == WHERE || meaning == OVERALL || meaning == LEVEL;
        return switch (kind) {
            case SCORES -> !ofStatements;
            case STATEMENTS -> ofStatements || meaning == YEAR;
            case NONE -> true;
        };
    }

    private TableKind kind() {
        if (isTaken(WHERE) && (isTaken(OVERALL) || isTaken(LEVEL))) return TableKind.STATEMENTS;
        return isTaken(SCORE) && hasSubject() ? TableKind.SCORES : TableKind.NONE;
    }
}
