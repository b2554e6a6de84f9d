package org.yokradap.platform.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yokradap.calendar.ThaiDates;

/** Reads days as people type them, in forms and addresses, and shows them in fields as pages say them. ISO is read too. */
@Configuration(proxyBeanMethods = false)
class TypedDays implements Formatter<LocalDate>, WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, this);
    }

    @Override
    public LocalDate parse(String typed, Locale locale) throws ParseException {
        return ThaiDates.parse(typed).orElseThrow(() -> new ParseException("Not a day: " + typed, 0));
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return ThaiDates.medium(day, locale);
    }
}
