package org.yokradap.assessment.api.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.Subject.Detail;

/**
 * One year's result beside that of the year before, all figures on two decimals. Nothing is paired by guessing: where it is not
 * known what a code was called in the other year, its row says so.
 *
 * @param rows in this year's order, from the overall result down; what only last year had stands after its own kind, in last
 *     year's order. Items and sub-indicators without a score in either year are left out.
 */
public record Comparison(FrameworkId last, FrameworkId now, List<Row> rows) {
    public Comparison {
        rows = List.copyOf(rows);
    }

    public enum Movement {
        ROSE,
        FELL,
        SAME,
        /** The two years ask the same, and one of them has no score. */
        NO_SCORE,
        /** Asked for the first time this year. */
        NEW,
        /** Asked for the last time last year. */
        GONE,
        /** What the other year calls it is not known. */
        UNKNOWN
    }

    /**
     * One thing in both years.
     *
     * @param before last year's code; empty when new, or when it is not known
     * @param now this year's code; empty when gone, or when it is not known
     * @param name this year's name where there is one
     */
    public record Row(
            Detail detail,
            Optional<Subject> before,
            Optional<Subject> now,
            String name,
            Optional<Score> scoreBefore,
            Optional<Score> scoreNow,
            Movement movement) {
        /** Points gained or, when negative, lost; empty without both scores. */
        public Optional<BigDecimal> difference() {
            return scoreBefore.flatMap(
                    then -> scoreNow.map(since -> since.value().subtract(then.value())));
        }

        private boolean isWorthShowing() {
            boolean small = detail == Detail.ITEM || detail == Detail.SUB_INDICATOR;
            return !small || scoreBefore.isPresent() || scoreNow.isPresent();
        }
    }

    public static Comparison of(Figures last, Figures now) {
        var comparing = new Comparing(last, now, new CodeMatches(last, now));
        return new Comparison(
                last.framework().id(),
                now.framework().id(),
                Stream.of(Detail.values())
                        .flatMap(comparing::rows)
                        .filter(Row::isWorthShowing)
                        .toList());
    }

    public List<Row> rows(Detail detail) {
        return rows.stream().filter(it -> it.detail() == detail).toList();
    }

    public long count(Detail detail, Movement movement) {
        return rows.stream()
                .filter(it -> it.detail() == detail && it.movement() == movement)
                .count();
    }

    public long count(Movement movement) {
        return rows.stream().filter(it -> it.movement() == movement).count();
    }

    /** The row of what had this code last year. */
    public Optional<Row> ofLastYear(Subject code) {
        return rows.stream()
                .filter(it -> it.before().filter(code::equals).isPresent())
                .findFirst();
    }

    private record Comparing(Figures last, Figures now, CodeMatches matches) {
        Stream<Row> rows(Detail detail) {
            var rows = new ArrayList<Row>();
            codes(now, detail).map(this::ofThisYear).forEach(rows::add);
            codes(last, detail)
                    .filter(it -> matches.since(it).isEmpty())
                    .map(this::onlyOfLastYear)
                    .forEach(rows::add);
            return rows.stream();
        }

        private static Stream<Subject> codes(Figures year, Detail detail) {
            return CodeMatches.codes(year).filter(it -> it.detail() == detail);
        }

        private Row ofThisYear(Subject code) {
            Optional<Subject> before = matches.before(code);
            Optional<Score> then = before.flatMap(last::rounded);
            Optional<Score> since = now.rounded(code);
            Movement movement =
                    before.isPresent() ? movement(then, since) : matches.isNew(code) ? Movement.NEW : Movement.UNKNOWN;
            String name = Optional.of(now.nameOf(code))
                    .filter(it -> !it.isEmpty())
                    .or(() -> before.map(last::nameOf))
                    .orElse("");
            return new Row(code.detail(), before, Optional.of(code), name, then, since, movement);
        }

        private Row onlyOfLastYear(Subject code) {
            return new Row(
                    code.detail(),
                    Optional.of(code),
                    Optional.empty(),
                    last.nameOf(code),
                    last.rounded(code),
                    Optional.empty(),
                    matches.isGone(code) ? Movement.GONE : Movement.UNKNOWN);
        }

        private static Movement movement(Optional<Score> then, Optional<Score> since) {
            if (then.isEmpty() || since.isEmpty()) return Movement.NO_SCORE;
            int direction = since.get().compareTo(then.get());
            return direction > 0 ? Movement.ROSE : direction < 0 ? Movement.FELL : Movement.SAME;
        }
    }
}
