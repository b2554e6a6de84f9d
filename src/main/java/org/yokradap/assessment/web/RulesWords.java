package org.yokradap.assessment.web;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.platform.Phrases;

/** Says weakness rules in one line, without those that are off. */
@Component("rulesWords")
public class RulesWords {
    private final Phrases phrases;

    RulesWords(Phrases phrases) {
        this.phrases = phrases;
    }

    public String say(WeaknessRules rules) {
        String all = Stream.of(
                        say("indicatorBelow", rules.indicatorBelow()),
                        say("urgentLowest", Optional.of(rules.urgentLowest()).filter(it -> it > 0)),
                        say("questionBelow", rules.questionBelow()),
                        say("itemsScoredZero", Optional.of(true).filter(it -> rules.itemsScoredZero())),
                        say("itemBelow", rules.itemBelow()),
                        say("instrumentBelow", rules.instrumentBelow()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return all.isEmpty() ? phrases.say("rules.say.none", LocaleContextHolder.getLocale()) : all;
    }

    private Optional<String> say(String rule, Optional<?> value) {
        return value.map(it -> phrases.say("rules.say." + rule, LocaleContextHolder.getLocale(), it));
    }
}
