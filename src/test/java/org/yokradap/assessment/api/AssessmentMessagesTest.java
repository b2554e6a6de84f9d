package org.yokradap.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.analysis.Difference;
import org.yokradap.assessment.api.analysis.Finding;
import org.yokradap.assessment.api.analysis.SheetRejection;

class AssessmentMessagesTest {
    private static Set<String> keys(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("i18n/assessment", locale, control).keySet();
    }

    @Test
    void sayEverythingThatTheDomainCanSay() {
        Stream<String> words = Stream.of(
                        Arrays.stream(AssessmentRejection.values()).map(AssessmentRejection::key),
                        Arrays.stream(SheetRejection.values()).map(SheetRejection::key),
                        Arrays.stream(Finding.Kind.values()).map(it -> "finding.kind." + it.code()),
                        Arrays.stream(Finding.Severity.values()).map(it -> "finding.severity." + it),
                        Arrays.stream(Difference.values()).map(it -> "stated." + it),
                        Arrays.stream(WeaknessKind.values()).map(it -> "weakness.kind." + it),
                        Arrays.stream(WeaknessRule.values()).map(it -> "weakness.rule." + it),
                        Example.FRAMEWORKS.all().stream()
                                .flatMap(it -> it.levels().levels().stream())
                                .map(it -> "level." + it.key()))
                .flatMap(it -> it);
        assertThat(keys(Locale.ROOT)).containsAll(words.toList());
    }

    @Test
    void haveTheSameKeysInEnglish() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.ROOT));
    }
}
