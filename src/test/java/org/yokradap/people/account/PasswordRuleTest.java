package org.yokradap.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.platform.Rejection;

class PasswordRuleTest {
    private static final List<String> NAMES = List.of("somsri", "naruang", "เทศบาลตำบลนาเรือง", "yokradap", "abc");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ข้าวเหนียวกับส้มตำ",
                "correct horse battery",
                "ไปตลาดเช้าวันพุธ",
                "abc defgh ijk!",
                "🌾🐘🌧️ นาปี ฤดูฝน"
            })
    void takesWhatIsLongAndOnesOwn(String password) {
        assertThat(PasswordRule.checked(password, NAMES)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',PASSWORD_MISSING",
        "'            ',PASSWORD_MISSING",
        "elevenchars,PASSWORD_SHORT",
        "🌾🌾🌾🌾🌾🌾,PASSWORD_SHORT",
        "aaaaaaaaaaaaaa,PASSWORD_COMMON",
        "abababababab,PASSWORD_COMMON",
        "123456789012,PASSWORD_COMMON",
        "250925661234,PASSWORD_COMMON",
        "qwertyuiopas,PASSWORD_COMMON",
        "Password12345,PASSWORD_COMMON",
        "P@ssw0rd2566!,PASSWORD_COMMON",
        "รหัสผ่าน๑๒๓๔,PASSWORD_COMMON",
        "my Naruang secret,PASSWORD_LIKE_NAME",
        "ＳＯＭＳＲＩ is my name,PASSWORD_LIKE_NAME",
        "yokradap forever,PASSWORD_LIKE_NAME"
    })
    void refusesWhatIsTriedFirst(String password, AccountRejection reason) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> PasswordRule.checked(password, NAMES))
                .matches(rejection -> rejection.reason() == reason)
                .matches(rejection -> "password".equals(rejection.field()));
    }

    @Test
    void takesTwoHundredCharactersAndNoMore() {
        var sentence = "ข้าวในนา ปลาในน้ำ ".repeat(12);
        assertThat(PasswordRule.checked(sentence.substring(0, 200), NAMES)).isNotEmpty();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> PasswordRule.checked(sentence.substring(0, 201), NAMES))
                .matches(rejection -> rejection.reason() == AccountRejection.PASSWORD_LONG);
    }

    @Test
    void isTheSameHoweverAKeyboardComposesIt() {
        assertThat(PasswordRule.checked("cafe\u0301 in the rice field", NAMES))
                .isEqualTo(PasswordRule.checked("caf\u00e9 in the rice field", NAMES));
    }
}
