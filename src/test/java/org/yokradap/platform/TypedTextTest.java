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
                .matches(rejection -> rejection.reason() == TypedText.TextRejection.NUL_CHARACTER)
                .matches(rejection -> rejection.field() != null);
    }

    @Test
    void isAcceptedOtherwise() {
        assertThatCode(() -> TypedText.check(new Note("น้ำ\n✓", Optional.of(""), List.of(new Inner("ก")))))
                .doesNotThrowAnyException();
    }
}
