package org.yokradap.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalTest {
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
        assertThat(Arrival.isLocal(path)).isEqualTo(local);
    }
}
