package org.yokradap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yokradap.architecture.Vocabulary;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;

/** What every command, query, event and id must have, whoever writes it. */
class VocabularyTest {
    private static final Pattern PLAIN_START = Pattern.compile("[a-z]+-");

    @ParameterizedTest
    @MethodSource("org.yokradap.architecture.Vocabulary#commands")
    void aCommandSaysWhoMayGiveItAndToWhichAggregate(Class<?> command) {
        assertThat(command).hasAnnotation(AllowedTo.class);
        assertThat(AgencyMessage.class).isAssignableFrom(command);
        assertThat(command).matches(Vocabulary::namesItsAggregate, "has one @TargetAggregateIdentifier");
    }

    @ParameterizedTest
    @MethodSource("org.yokradap.architecture.Vocabulary#queries")
    void aQuerySaysWhoMayAskIt(Class<?> query) {
        assertThat(query).hasAnnotation(AllowedTo.class);
        assertThat(AgencyMessage.class).isAssignableFrom(query);
    }

    @ParameterizedTest
    @MethodSource("org.yokradap.architecture.Vocabulary#events")
    void anEventHasARevisionAndStandsInAnApi(Class<?> event) {
        assertThat(event).hasAnnotation(Revision.class);
        assertThat(event.getPackageName()).isEqualTo("org.yokradap." + Vocabulary.moduleOf(event) + ".api");
        assertThat(event.isMemberClass()).isFalse();
    }

    /** The store's unique key does not know an aggregate's type: were two ids spelt alike, two histories would become one. */
    @Test
    void idsOfDifferentKindsAreNeverSpeltAlike() {
        var prefixes = Vocabulary.ids().stream()
                .map(VocabularyTest::prefixes)
                .flatMap(List::stream)
                .toList();

        assertThat(prefixes).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    }

    @Test
    void thereIsSomethingToSay() {
        assertThat(List.of(Vocabulary.commands(), Vocabulary.queries(), Vocabulary.events(), Vocabulary.ids()))
                .allSatisfy(words -> assertThat(words).isNotEmpty());
    }

    /** What stands up to the first hyphen in the id's constants; empty for a code that is no id of an aggregate. */
    private static List<String> prefixes(Class<?> id) {
        return Arrays.stream(id.getDeclaredFields())
                .filter(field ->
                        field.getName().equals("FORM") || field.getName().equals("PREFIX"))
                .map(VocabularyTest::text)
                .map(PLAIN_START::matcher)
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .distinct()
                .toList();
    }

    private static String text(Field constant) {
        try {
            constant.setAccessible(true);
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
