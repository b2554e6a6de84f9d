package org.yokradap.assessment.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.analysis.Comparison;
import org.yokradap.assessment.api.analysis.Comparison.Movement;
import org.yokradap.assessment.api.analysis.Comparison.Row;
import org.yokradap.platform.Phrases;

/** Says how a year moved against the year before. */
@Component("movementWords")
public class MovementWords {
    private final Phrases phrases;

    MovementWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The whole comparison in one sentence: "ดีขึ้น 6 ตัวชี้วัด ลดลง 3 ตัวชี้วัด". */
    public String sentence(Comparison comparison) {
        String counted = Stream.of(Movement.values())
                .filter(it -> comparison.count(Detail.INDICATOR, it) > 0)
                .map(it -> say("compare.counted." + it, comparison.count(Detail.INDICATOR, it)))
                .collect(Collectors.joining(" "));
        return comparison
                .ofLastYear(Subject.OVERALL)
                .flatMap(overall -> overall.difference()
                        .map(gap -> say(
                                "compare.overall." + overall.movement(),
                                overall.scoreBefore().orElseThrow(),
                                overall.scoreNow().orElseThrow(),
                                gap.abs())))
                .map(overall -> overall + " " + counted)
                .orElse(counted);
    }

    /**
     * What became of one thing: "ดีขึ้น", or "ไม่มีคะแนนปี 2566".
     *
     * @param year the later of the two
     */
    public String movement(Row row, int year) {
        if (row.movement() != Movement.NO_SCORE) return say("compare.movement." + row.movement());
        boolean inNeither = row.scoreBefore().isEmpty() && row.scoreNow().isEmpty();
        return inNeither
                ? say("compare.no-score.both")
                : say("compare.no-score.year", Integer.toString(row.scoreNow().isEmpty() ? year : year - 1));
    }

    /** With its sign, which tells the direction without a colour: +1.20. */
    public String gap(Row row) {
        return row.difference().map(MovementWords::signed).orElse("–");
    }

    private static String signed(BigDecimal gap) {
        return (gap.signum() > 0 ? "+" : gap.signum() < 0 ? "−" : "±")
                + gap.abs().toPlainString();
    }

    /** O13, or where the code changed O12 → O13. */
    public String codes(Row row) {
        Optional<String> then = row.before().map(Subject::code);
        Optional<String> now = row.now().map(Subject::code);
        if (now.isEmpty()) return then.orElse("");
        return then.filter(it -> !it.equals(now.get()))
                .map(it -> it + " → " + now.get())
                .orElse(now.get());
    }

    private String say(String key, Object... arguments) {
        return phrases.say(key, LocaleContextHolder.getLocale(), arguments);
    }
}
