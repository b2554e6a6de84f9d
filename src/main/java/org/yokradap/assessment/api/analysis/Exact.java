package org.yokradap.assessment.api.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.yokradap.assessment.api.Score;

/** A score before rounding, as a fraction: means of three or seven parts have no end as decimals. Always in lowest terms. */
public record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {
    /** Decimals shown of a fraction that has no end. */
    private static final int SHOWN_DECIMALS = 10;

    public Exact {
        if (denominator.signum() <= 0)
            throw new IllegalArgumentException("Not a fraction: " + numerator + "/" + denominator);
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Exact of(BigDecimal decimal) {
        int scale = Math.max(0, decimal.scale());
        return new Exact(decimal.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
    }

    public static Exact of(Score score) {
        return of(score.value());
    }

    /** Plain mean; empty for nothing, or when one of them is not known. */
    public static Optional<Exact> meanOf(Collection<Optional<Exact>> parts) {
        return parts.stream()
                .reduce((a, b) -> a.flatMap(x -> b.map(x::plus)))
                .flatMap(sum -> sum.map(s -> s.times(new Exact(BigInteger.ONE, BigInteger.valueOf(parts.size())))));
    }

    public Exact plus(Exact other) {
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Exact times(Exact other) {
        return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The one rounding there is: two decimals, half up, from the exact fraction. */
    public Score rounded() {
        return new Score(decimal(2));
    }

    private BigDecimal decimal(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Exact other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** As a decimal: all of it where it ends, ten decimals where it does not. */
    @Override
    public String toString() {
        BigInteger rest = denominator;
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        while (rest.mod(BigInteger.valueOf(5)).signum() == 0) {
            rest = rest.divide(BigInteger.valueOf(5));
            fives++;
        }
        boolean ends = rest.equals(BigInteger.ONE);
        return decimal(ends ? Math.max(2, Math.max(twos, fives)) : SHOWN_DECIMALS)
                .toPlainString();
    }
}
