package org.yokradap.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {
    @Test
    void comesInTens() {
        var codes = RecoveryCode.set();
        assertThat(codes).hasSize(10);
        assertThat(codes).extracting(RecoveryCode::mark).doesNotHaveDuplicates();
        assertThat(codes).extracting(RecoveryCode::secret).doesNotHaveDuplicates();
    }

    @Test
    void isKnownAgainHoweverItIsTyped() {
        var code = RecoveryCode.set().getFirst();
        assertThat(code.written()).matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}");
        assertThat(RecoveryCode.typed(code.written())).isEqualTo(code);
        assertThat(RecoveryCode.typed(
                        " " + code.written().toUpperCase(java.util.Locale.ROOT).replace('-', ' ')))
                .isEqualTo(code);
        assertThat(code).asString().doesNotContain(code.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "abcd", "ก", "----"})
    void isAlwaysSomething(String typed) {
        assertThat(RecoveryCode.typed(typed).secret()).isEmpty();
    }
}
