package org.yokradap.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yokradap.calendar.ThaiDates;

/** Says things in the language of the one who asked: a refusal, a message, with dates in words and numbers as written. */
@Component
public class Phrases {
    private final MessageSource messages;
    private final Supplier<List<Namer>> namers;

    /** Where everything is called what it is. */
    public Phrases(MessageSource messages) {
        this.messages = messages;
        this.namers = List::of;
    }

    /** Those who know names say them in phrases of their own, so they are looked for only when there is something to be named, and once. */
    @Autowired
    Phrases(MessageSource messages, ObjectProvider<Namer> namers) {
        this.messages = messages;
        this.namers = SingletonSupplier.of(() -> namers.stream().toList());
    }

    public String say(Rejection rejection, Locale locale) {
        return say(rejection.reason().key(), locale, rejection.arguments().toArray());
    }

    public String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, spoken(key, locale, arguments), locale);
    }

    public String say(MessageSourceResolvable message, Locale locale) {
        return messages.getMessage(message, locale);
    }

    /** Empty where nothing is called so, in this language or in Thai. */
    public Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
    }

    /**
     * Left to the message format, the year 2566 would become 2,566 and a date the machine's idea of one. Only what is counted, to say
     * "1 day" or "2 days", stays a number.
     */
    private Object[] spoken(String key, Locale locale, Object... arguments) {
        var spoken = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++)
            spoken[i] = arguments[i] instanceof Number number && isCounted(key, i, locale)
                    ? number
                    : spoken(arguments[i], locale);
        return spoken;
    }

    private boolean isCounted(String key, int argument, Locale locale) {
        var pattern = messages.getMessage(key, null, "", locale);
        return pattern != null && pattern.contains("{" + argument + ",choice,");
    }

    private String spoken(Object argument, Locale locale) {
        return switch (argument) {
            case LocalDate date -> ThaiDates.medium(date, locale);
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> name(constant, locale);
            case String text -> text;
            default -> named(argument, locale);
        };
    }

    private String named(Object argument, Locale locale) {
        return namers.get().stream()
                .flatMap(namer -> namer.nameOf(argument, locale).stream())
                .findFirst()
                .orElseGet(argument::toString);
    }

    /** A constant is named by the message {@code <EnumName>.<CONSTANT>}. */
    public String name(Enum<?> constant, Locale locale) {
        return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), locale);
    }
}
