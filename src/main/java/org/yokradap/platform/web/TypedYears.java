package org.yokradap.platform.web;

import java.text.ParseException;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yokradap.calendar.FiscalYear;

/** Reads fiscal years in addresses and forms: 2566. */
@Configuration(proxyBeanMethods = false)
class TypedYears implements Formatter<FiscalYear>, WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(FiscalYear.class, this);
    }

    @Override
    public FiscalYear parse(String typed, Locale locale) throws ParseException {
        try {
            return new FiscalYear(Integer.parseInt(typed.strip()));
        } catch (IllegalArgumentException e) {
            var refused = new ParseException("Not a fiscal year: " + typed, 0);
            refused.initCause(e);
            throw refused;
        }
    }

    @Override
    public String print(FiscalYear year, Locale locale) {
        return year.toString();
    }
}
