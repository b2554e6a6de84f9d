package org.yokradap.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;
import org.yokradap.assessment.api.analysis.Analysis;
import org.yokradap.assessment.api.analysis.Comparison;
import org.yokradap.assessment.api.analysis.Figures;
import org.yokradap.assessment.api.analysis.Judgements;
import org.yokradap.assessment.api.analysis.Material;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.assessment.api.analysis.ScoreSheet;
import org.yokradap.assessment.api.analysis.Weaknesses;
import org.yokradap.assessment.framework.YamlFrameworks;

/**
 * How long the computations take for five years of one agency with every item scored: not run with the tests, for times depend on
 * the machine; what matters is how they compare before and after a change, on one machine in one hour.
 */
public final class AnalysisBenchmark {
    private static final int FIRST = 2562;
    private static final int YEARS = 5;
    private static final int WARM = 20;
    private static final int TIMED = 20;
    private static final int MEASURES = 60;

    private final List<Figures> years = new ArrayList<>();

    private AnalysisBenchmark() {
        for (int i = 0; i < YEARS; i++) years.add(year(FIRST + i));
    }

    /** The framework of 2565, which alone lists every item, under each year; every item keeps its code. */
    private static Figures year(int year) {
        Framework known = Example.ita(2565);
        String same = known.parts()
                .map(Part::code)
                .filter(it -> it.detail() == Detail.ITEM)
                .map(it -> "  " + it + ": " + it + "\n")
                .collect(Collectors.joining());
        String text = Example.text(2565)
                .replace("2565", String.valueOf(year))
                .replaceFirst("(?s)next-year:.*?\nunverified", "next-year:\n" + same + "unverified");
        Framework framework = new YamlFrameworks().read(text, Frameworks.NONE);
        return new Figures(
                framework,
                new ScoreSheet(framework
                        .parts()
                        .map(Part::code)
                        .filter(it -> it.detail() == Detail.ITEM)
                        .map(it -> new ScoreLine(it, score(it, year), AsWritten.NOTHING))
                        .toList()));
    }

    /** Any, but always the same. */
    private static Score score(Subject item, int year) {
        int any = Math.floorMod((item.code() + year).hashCode(), 100);
        if (item.code().startsWith("O")) return any < 15 ? Score.ZERO : Score.FULL;
        return Score.parse("%d.%02d".formatted(70 + any % 30, any));
    }

    private static List<MeasureLine> measures(Framework framework) {
        return framework
                .parts()
                .map(Part::code)
                .filter(it -> it.detail() == Detail.ITEM)
                .limit(MEASURES)
                .map(it -> new MeasureLine(
                        "measure-" + it, "", "", it.code(), "ประเด็น", "กองคลัง", "๑. ดำเนินการ", "รายงานทุกเดือน"))
                .toList();
    }

    private Object analyses() {
        return years.stream()
                .map(it -> Analysis.of(
                        it.framework(),
                        it.framework().rules(),
                        new Material(it.sheet(), List.of(), Optional.of(measures(it.framework())), Optional.empty())))
                .toList();
    }

    private Object weaknesses() {
        return years.stream()
                .map(it -> Weaknesses.by(it.framework().rules(), it, Judgements.NONE))
                .toList();
    }

    private Object comparisons() {
        var comparisons = new ArrayList<Comparison>();
        for (int i = 1; i < YEARS; i++) comparisons.add(Comparison.of(years.get(i - 1), years.get(i)));
        return comparisons;
    }

    private static void time(String name, Supplier<Object> work) {
        long kept = 0;
        for (int i = 0; i < WARM; i++) kept += work.get().hashCode();
        long began = System.nanoTime();
        for (int i = 0; i < TIMED; i++) kept += work.get().hashCode();
        double milliseconds = (System.nanoTime() - began) / 1e6 / TIMED;
        System.out.printf(Locale.ROOT, "%-34s %9.3f ms  (%x)%n", name, milliseconds, kept);
    }

    public static void main(String[] arguments) {
        var benchmark = new AnalysisBenchmark();
        time("five analyses with sixty measures", benchmark::analyses);
        time("weaknesses of five years", benchmark::weaknesses);
        time("four comparisons", benchmark::comparisons);
    }
}
