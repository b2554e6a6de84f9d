package org.yokradap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPageTest {
    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/events, true",
        "//evil.example, false",
        "/\\evil.example, false",
        "\\\\evil.example, false",
        "https://evil.example/, false",
        "evil.example, false",
        "'', false"
    })
    void leadsToPagesOfThisServerOnly(String path, boolean local) {
        assertThat(LocalPage.isLocal(path)).isEqualTo(local);
    }
}
