package org.yokradap.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypedTextTest {
    record Inner(String text) {}

    record Note(String text, Optional<String> maybe, List<Inner> more) {}

    record Order(@Longest(3) Optional<String> reason, String text, Inner inner) {}

    static List<Note> spoiled() {
        return List.of(
                new Note("a\0b", Optional.empty(), List.of()),
                new Note("", Optional.of("\0"), List.of()),
                new Note("", Optional.empty(), List.of(new Inner("ก"), new Inner("\0ข"))));
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void isRefusedWithANulWhereverItIs(Note note) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> TypedText.check(note))
                .matches(rejection -> rejection.reason() == TextRejection.NUL_CHARACTER)
                .matches(rejection -> rejection.field() != null);
    }

    @Test
    void isAcceptedOtherwise() {
        assertThatCode(() -> TypedText.check(new Note("น้ำ\n✓", Optional.of(""), List.of(new Inner("ก")))))
                .doesNotThrowAnyException();
    }

    static List<Order> tooLong() {
        var endless = "x".repeat(Longest.TEXT + 1);
        return List.of(
                new Order(Optional.of("1234"), "", new Inner("")),
                new Order(Optional.empty(), endless, new Inner("")),
                new Order(Optional.empty(), "", new Inner(endless)));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void isRefusedWithMoreThanItsComponentHolds(Order order) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> TypedText.check(order))
                .matches(rejection -> rejection.reason() == TextRejection.TOO_LONG)
                .matches(rejection -> List.of("reason", "text", "inner").contains(rejection.field()));
    }

    @Test
    void isAcceptedUpToWhatItsComponentHolds() {
        var full = new Order(Optional.of("123"), "x".repeat(Longest.TEXT), new Inner("x".repeat(Longest.TEXT)));
        assertThatCode(() -> TypedText.check(full)).doesNotThrowAnyException();
    }
}
