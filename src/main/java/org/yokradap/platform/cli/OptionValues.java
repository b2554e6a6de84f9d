package org.yokradap.platform.cli;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.ThaiDates;

/** Years and days as people here type them, for every command alike. */
final class OptionValues {
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\p{Nd}{4}");

    private OptionValues() {}

    /** Of the Buddhist era, in Thai or Arabic digits. */
    static FiscalYear fiscalYear(String typed) {
        if (!FOUR_DIGITS.matcher(typed).matches() || !FiscalYear.isKnown(Integer.parseInt(typed)))
            throw OptionRejection.NOT_A_FISCAL_YEAR.because(typed);
        return new FiscalYear(Integer.parseInt(typed));
    }

    static LocalDate day(String typed) {
        return ThaiDates.parse(typed).orElseThrow(() -> OptionRejection.NOT_A_DATE.because(typed));
    }
}
