package org.yokradap.platform.web;

import java.text.ParseException;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.ThaiDigits;

/** Reads fiscal years in forms and addresses: 2566, ๒๕๖๖. A year of another era is no fiscal year. */
@Configuration(proxyBeanMethods = false)
class TypedYears implements Formatter<FiscalYear>, WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(FiscalYear.class, this);
    }

    @Override
    public FiscalYear parse(String typed, Locale locale) throws ParseException {
        try {
            return new FiscalYear(Integer.parseInt(ThaiDigits.toArabic(typed.strip())));
        } catch (IllegalArgumentException e) {
            throw new ParseException("Not a fiscal year: " + typed, 0);
        }
    }

    @Override
    public String print(FiscalYear year, Locale locale) {
        return year.toString();
    }
}
