package org.yokradap.assessment.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessRules;

class WhatIfTest {
    private static final Framework ITA_2565 = Example.ita(2565);
    private static final WeaknessRules NOW = ITA_2565.rules();

    private static Optional<Score> mark(String typed) {
        return typed.equals("off") ? Optional.empty() : Optional.of(Score.parse(typed));
    }

    private static WeaknessRules rules(
            String indicator, int urgent, String question, String item, boolean zero, String instrument) {
        return new WeaknessRules(mark(indicator), urgent, mark(question), mark(item), zero, mark(instrument));
    }

    private static WhatIf compare(WeaknessRules then, Judgements judgements) {
        var figures = new Figures(ITA_2565, Example.sheet().material().scores());
        return WhatIf.between(Weaknesses.by(NOW, figures, judgements), Weaknesses.by(then, figures, judgements));
    }

    private static String codes(List<Weakness> weaknesses) {
        return weaknesses.isEmpty()
                ? "none"
                : String.join(
                        " ", weaknesses.stream().map(it -> it.subject().code()).toList());
    }

    /** The example has 2 (81.83) and 4 (83.08) urgent, 5 (84.18), i7, i10, i12, O12, O13 and O20. */
    @ParameterizedTest
    @CsvSource({
        "85,  2, 85,  off, true,  off,   none, none,              none, none, 9",
        "80,  2, 85,  off, true,  off,   none, 2 4 5,             none, none, 6",
        "85,  3, 85,  off, true,  off,   none, none,              5,    none, 9",
        "85,  1, 85,  off, true,  off,   none, none,              none, 4,    9",
        "85,  0, 85,  off, true,  off,   none, none,              none, 2 4,  9",
        "88,  4, 85,  off, true,  off,   3,    none,              5,    none, 9",
        "off, 2, off, off, false, off,   none, 2 4 5 i7 i10 i12 O12 O13 O20, none, none, 0",
        "85,  2, 80,  off, true,  off,   none, i10,               none, none, 8",
        "85,  2, 85,  off, true,  85.36, IIT,  none,              none, none, 9",
        "85,  2, 85,  off, true,  85.35, none, none,              none, none, 9",
        "85,  2, 85,  85,  false, off,   none, none,              none, none, 9",
        "83,  2, 85,  off, true,  off,   none, 4 5,               none, none, 7",
    })
    void namesWhatAppearsGoesAndChangesItsUrgency(
            String indicator,
            int urgent,
            String question,
            String item,
            boolean zero,
            String instrument,
            String appear,
            String go,
            String becomeUrgent,
            String ceaseToBeUrgent,
            int stay) {
        var whatIf = compare(rules(indicator, urgent, question, item, zero, instrument), Judgements.NONE);
        assertThat(List.of(
                        codes(whatIf.appear()),
                        codes(whatIf.go()),
                        codes(whatIf.becomeUrgent()),
                        codes(whatIf.ceaseToBeUrgent())))
                .containsExactly(appear, go, becomeUrgent, ceaseToBeUrgent);
        assertThat(whatIf.stay()).isEqualTo(stay);
    }

    @Test
    void leavesWhatAnOfficerSaidAsItIs() {
        var judgements = new Judgements(List.of(new Subject("2"), new Subject("7")), Set.of(new Subject("4")));
        var whatIf = compare(rules("80", 2, "85", "off", true, "off"), judgements);
        assertThat(codes(whatIf.go())).isEqualTo("5");
        assertThat(codes(whatIf.ceaseToBeUrgent())).isEqualTo("2");
        assertThat(whatIf.stay()).isEqualTo(8);
    }
}
