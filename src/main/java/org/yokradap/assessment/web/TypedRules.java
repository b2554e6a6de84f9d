package org.yokradap.assessment.web;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yokradap.assessment.api.AssessmentRejection;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.platform.Rejection;

/**
 * Weakness rules as people type them. What is left out is as it is in force; an empty text switches a mark off. A field has the
 * name of the rules' component, so that a refusal finds its way back to it.
 *
 * @param reason why they shall be chosen; not asked for while one only looks
 */
record TypedRules(
        @Nullable String indicatorBelow,
        @Nullable String urgentLowest,
        @Nullable String questionBelow,
        @Nullable String itemBelow,
        @Nullable String itemsScoredZero,
        @Nullable String instrumentBelow,
        @Nullable String reason) {

    static TypedRules of(WeaknessRules rules) {
        return new TypedRules(
                typed(rules.indicatorBelow()),
                String.valueOf(rules.urgentLowest()),
                typed(rules.questionBelow()),
                typed(rules.itemBelow()),
                String.valueOf(rules.itemsScoredZero()),
                typed(rules.instrumentBelow()),
                "");
    }

    private static String typed(Optional<Score> mark) {
        return mark.map(Score::toString).orElse("");
    }

    boolean isEmpty() {
        return rules().allMatch(Objects::isNull);
    }

    boolean isComplete() {
        return rules().noneMatch(Objects::isNull);
    }

    private Stream<@Nullable String> rules() {
        return Stream.of(indicatorBelow, urgentLowest, questionBelow, itemBelow, itemsScoredZero, instrumentBelow);
    }

    /** These, and the others where something is left out. */
    TypedRules over(TypedRules others) {
        return new TypedRules(
                indicatorBelow == null ? others.indicatorBelow : indicatorBelow,
                urgentLowest == null ? others.urgentLowest : urgentLowest,
                questionBelow == null ? others.questionBelow : questionBelow,
                itemBelow == null ? others.itemBelow : itemBelow,
                itemsScoredZero == null ? others.itemsScoredZero : itemsScoredZero,
                instrumentBelow == null ? others.instrumentBelow : instrumentBelow,
                reason);
    }

    String why() {
        return reason == null ? "" : reason.strip();
    }

    /**
     * The rules.
     *
     * @throws Rejection naming the field that cannot be read
     */
    WeaknessRules rules(WeaknessRules inForce) {
        return new WeaknessRules(
                mark("indicatorBelow", indicatorBelow, inForce.indicatorBelow()),
                urgentLowest == null ? inForce.urgentLowest() : ranks(urgentLowest),
                mark("questionBelow", questionBelow, inForce.questionBelow()),
                mark("itemBelow", itemBelow, inForce.itemBelow()),
                itemsScoredZero == null ? inForce.itemsScoredZero() : yesOrNo(itemsScoredZero),
                mark("instrumentBelow", instrumentBelow, inForce.instrumentBelow()));
    }

    /** Empty when a field cannot be read. */
    Optional<WeaknessRules> readable(WeaknessRules inForce) {
        try {
            return Optional.of(rules(inForce));
        } catch (Rejection e) {
            return Optional.empty();
        }
    }

    private static Optional<Score> mark(String field, @Nullable String typed, Optional<Score> inForce) {
        if (typed == null) return inForce;
        if (typed.isBlank()) return Optional.empty();
        try {
            return Optional.of(Score.parse(typed));
        } catch (Rejection e) {
            throw e.on(field);
        }
    }

    /** No rank at all is typed as 0 or not at all. */
    private static int ranks(String typed) {
        return typed.isBlank() ? 0 : WeaknessRules.ranks(typed);
    }

    private static boolean yesOrNo(String typed) {
        return switch (typed.strip()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw AssessmentRejection.NEITHER_TRUE_NOR_FALSE.because(typed).on("itemsScoredZero");
        };
    }
}
