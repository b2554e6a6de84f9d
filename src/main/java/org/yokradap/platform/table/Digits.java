package org.yokradap.platform.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as a workbook's parts write them. */
final class Digits {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:\\d{1,25}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,3})?");

    /** As many as a spreadsheet shows; what it keeps beyond them is the noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private Digits() {}

    /** A count or an index; 0 where nothing is written. */
    static int number(@Nullable String written) {
        if (written == null) return 0;
        if (!WHOLE.matcher(written).matches()) throw TableRejection.DAMAGED.because();
        return Integer.parseInt(written);
    }

    static BigDecimal decimal(String written) {
        if (!DECIMAL.matcher(written).matches()) throw TableRejection.DAMAGED.because();
        return new BigDecimal(written).round(SHOWN);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
