package org.yokradap.assessment.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;

/**
 * The figures against a second computation that shares nothing with the first: whole numbers of ten-thousandths, brought to
 * one denominator by hand.
 */
class FiguresPropertyTest {
    private static final Framework ITA_2565 = Example.ita(2565);
    private static final String[] LEVELS = {"AA", "A", "B", "C", "D", "E", "F"};
    private static final int[] FROM_HUNDREDTHS = {9500, 8500, 7500, 6500, 5500, 5000, 0};

    @Property(tries = 200)
    void tenIndicators(@ForAll @Size(10) List<@IntRange(max = 1_000_000) Integer> tenThousandths) {
        List<ScoreLine> lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) lines.add(line(String.valueOf(i + 1), tenThousandths.get(i)));

        // 0.3/5, 0.3/3 and 0.4/2 of each indicator, as 3/50, 5/50 and 10/50.
        long fiftieths = 0;
        for (int i = 0; i < 10; i++) fiftieths += (long) tenThousandths.get(i) * (i < 5 ? 3 : i < 8 ? 5 : 10);
        assertOverall(lines, BigInteger.valueOf(fiftieths), BigInteger.valueOf(50));
    }

    @Property(tries = 200)
    void allItems(
            @ForAll @Size(45) List<@IntRange(max = 1_000_000) Integer> questions, @ForAll @Size(43) List<Boolean> met) {
        List<ScoreLine> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) lines.add(line("i" + (i + 1), questions.get(i)));
        for (int i = 0; i < 15; i++) lines.add(line("e" + (i + 1), questions.get(30 + i)));
        for (int i = 0; i < 43; i++) lines.add(line("O" + (i + 1), met.get(i) ? 1_000_000 : 0));

        // Every survey question weighs 1/100 (30 of IIT) or 2/100 (15 of EIT); an item 2/10 of its sub-indicator's
        // share.
        int[] last = {9, 17, 24, 28, 33, 41, 43};
        BigInteger common = BigInteger.valueOf(100L * 9 * 8 * 7 * 4 * 5 * 8 * 2);
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < 45; i++)
            sum = sum.add(BigInteger.valueOf(questions.get(i))
                    .multiply(common)
                    .divide(BigInteger.valueOf(i < 30 ? 100 : 50)));
        for (int sub = 0, item = 0; sub < 7; sub++) {
            int size = last[sub] - (sub == 0 ? 0 : last[sub - 1]);
            int subsOfIndicator = sub < 5 ? 5 : 2;
            for (int i = 0; i < size; i++, item++)
                if (met.get(item))
                    sum = sum.add(BigInteger.valueOf(1_000_000)
                            .multiply(common)
                            .divide(BigInteger.valueOf(5L * subsOfIndicator * size)));
        }
        assertOverall(lines, sum, common);
    }

    /**
     * Each instrument by itself or by its indicators, in any year, with scores close to a boundary: the fraction, the rounding and
     * the level from whole numbers alone. From 2566 an instrument may keep a level away.
     */
    @Property(tries = 1000)
    void anyMixOfLevelsOfDetailInAnyYear(
            @ForAll @IntRange(min = 2562, max = 2568) int year,
            @ForAll @Size(3) List<Boolean> byIndicators,
            @ForAll @Size(10) List<@IntRange(max = 40) Integer> above,
            @ForAll @IntRange(max = 7) int boundary) {
        int[] hundredthsNear = {9500, 8500, 7500, 7000, 6500, 5500, 5000, 9990};
        int[] size = {5, 3, 2};
        int[] tenths = {3, 3, 4};
        List<ScoreLine> lines = new ArrayList<>();
        BigInteger[] instrument = new BigInteger[3]; // in thirtieths of ten-thousandths of a point
        for (int i = 0, indicator = 0; i < 3; indicator += size[i], i++) {
            BigInteger sum = BigInteger.ZERO;
            int parts = byIndicators.get(i) ? size[i] : 1;
            for (int part = 0; part < parts; part++) {
                int score = Math.min(1_000_000, hundredthsNear[boundary] * 100 - 100 + 5 * above.get(indicator + part));
                sum = sum.add(BigInteger.valueOf(score));
                lines.add(line(
                        byIndicators.get(i)
                                ? String.valueOf(indicator + part + 1)
                                : List.of("IIT", "EIT", "OIT").get(i),
                        score));
            }
            instrument[i] = sum.multiply(BigInteger.valueOf(30)).divide(BigInteger.valueOf(parts));
        }
        BigInteger overall = BigInteger.ZERO; // in three-hundredths
        for (int i = 0; i < 3; i++) overall = overall.add(instrument[i].multiply(BigInteger.valueOf(tenths[i])));

        Framework framework = Example.ita(year);
        var analysis = Analysis.of(framework, framework.rules(), new Material(new ScoreSheet(lines)));
        var figure = analysis.overall().orElseThrow();

        long shown = halfUp(overall, BigInteger.valueOf(30_000));
        assertThat(figure.exact()).isEqualTo(new Exact(overall, BigInteger.valueOf(3_000_000)));
        assertThat(hundredths(figure.score())).isEqualTo(shown);
        assertThat(figure.passes()).isEqualTo(shown >= 8500);
        long lowest = 10_000;
        for (int i = 0; i < 3; i++) {
            long rounded = halfUp(instrument[i], BigInteger.valueOf(3_000));
            assertThat(hundredths(analysis.instruments().get(i).score().orElseThrow()))
                    .isEqualTo(rounded);
            lowest = Math.min(lowest, rounded);
        }
        assertThat(figure.level().orElseThrow().name()).isEqualTo(year <= 2565 ? letter(shown) : words(shown, lowest));
    }

    private static String letter(long hundredths) {
        int level = 0;
        while (hundredths < FROM_HUNDREDTHS[level]) level++;
        return LEVELS[level];
    }

    private static String words(long overall, long lowestInstrument) {
        if (overall >= 9500 && lowestInstrument >= 9500) return "ผ่านดีเยี่ยม";
        if (overall >= 8500) return lowestInstrument >= 8500 ? "ผ่านดี" : "ผ่าน";
        return overall >= 7000 ? "ต้องปรับปรุง" : "ต้องปรับปรุงโดยด่วน";
    }

    @Property(tries = 200)
    void anyPartsMissingLeaveExactlyWhatHangsOnThemMissing(
            @ForAll @Size(10) List<Boolean> known, @ForAll @IntRange(max = 1_000_000) int score) {
        List<ScoreLine> lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) if (known.get(i)) lines.add(line(String.valueOf(i + 1), score));
        Analysis analysis = analyse(lines);

        assertThat(analysis.indicators())
                .extracting(it -> it.score().isPresent())
                .isEqualTo(known);
        assertThat(analysis.instruments())
                .extracting(it -> it.score().isPresent())
                .containsExactly(all(known, 0, 5), all(known, 5, 8), all(known, 8, 10));
        assertThat(analysis.overall().isPresent()).isEqualTo(all(known, 0, 10));
    }

    @Property(tries = 200)
    void anIndicatorIsTheMeanOfItsQuestions(@ForAll @Size(6) List<@IntRange(max = 1_000_000) Integer> questions) {
        List<ScoreLine> lines = new ArrayList<>();
        for (int i = 0; i < 6; i++) lines.add(line("i" + (i + 7), questions.get(i)));
        long sum = questions.stream().mapToLong(Integer::longValue).sum();

        Part indicator = ITA_2565.part(new Subject("2")).orElseThrow();
        Exact exact = new Figures(ITA_2565, new ScoreSheet(lines)).of(indicator).orElseThrow();
        assertThat(exact).isEqualTo(new Exact(BigInteger.valueOf(sum), BigInteger.valueOf(60_000)));
        assertThat(hundredths(exact.rounded())).isEqualTo(halfUp(BigInteger.valueOf(sum), BigInteger.valueOf(600)));
    }

    /** The overall figure must be numerator over denominator, in ten-thousandths of a point. */
    private static void assertOverall(List<ScoreLine> lines, BigInteger numerator, BigInteger denominator) {
        var overall = analyse(lines).overall().orElseThrow();
        assertThat(overall.exact()).isEqualTo(new Exact(numerator, denominator.multiply(BigInteger.valueOf(10_000))));
        long shown = halfUp(numerator, denominator.multiply(BigInteger.valueOf(100)));
        assertThat(hundredths(overall.score())).isEqualTo(shown);
        int level = 0;
        while (shown < FROM_HUNDREDTHS[level]) level++;
        assertThat(overall.level().orElseThrow().name()).isEqualTo(LEVELS[level]);
        assertThat(overall.passes()).isEqualTo(shown >= 8500);
    }

    private static Analysis analyse(List<ScoreLine> lines) {
        return Analysis.of(ITA_2565, ITA_2565.rules(), new Material(new ScoreSheet(lines)));
    }

    private static ScoreLine line(String code, int tenThousandths) {
        Score score = Score.parse("%d.%04d".formatted(tenThousandths / 10_000, tenThousandths % 10_000));
        return new ScoreLine(new Subject(code), score, AsWritten.NOTHING);
    }

    private static long hundredths(Score score) {
        return Long.parseLong(score.toString().replace(".", ""));
    }

    private static long halfUp(BigInteger numerator, BigInteger denominator) {
        BigInteger two = BigInteger.TWO;
        return numerator
                .multiply(two)
                .add(denominator)
                .divide(denominator.multiply(two))
                .longValueExact();
    }

    private static boolean all(List<Boolean> known, int from, int to) {
        return known.subList(from, to).stream().allMatch(it -> it);
    }
}
