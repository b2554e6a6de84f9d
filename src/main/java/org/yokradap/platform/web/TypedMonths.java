package org.yokradap.platform.web;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yokradap.calendar.FiscalYear;

/** Reads months in addresses: 2023-01. Only months of years that have a plan: others are a slip or a probe, and answer 400. */
@Configuration(proxyBeanMethods = false)
class TypedMonths implements Formatter<YearMonth>, WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(YearMonth.class, this);
    }

    @Override
    public YearMonth parse(String typed, Locale locale) throws ParseException {
        try {
            var month = YearMonth.parse(typed.strip());
            // A round looks at the year before as well, and both ends must be years.
            FiscalYear.of(month.atDay(1)).previous().previous();
            FiscalYear.of(month.atDay(1)).next();
            return month;
        } catch (DateTimeException | IllegalArgumentException e) {
            var refused = new ParseException("Not a month with a plan: " + typed, 0);
            refused.initCause(e);
            throw refused;
        }
    }

    @Override
    public String print(YearMonth month, Locale locale) {
        return month.toString();
    }
}
