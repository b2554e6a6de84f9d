package org.yokradap.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredPasskeysTest {
    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://localhost:8080",
        "https://yokradap.example.go.th, https://yokradap.example.go.th",
        "https://yokradap.example.go.th:443/, https://yokradap.example.go.th",
        "https://yokradap.example.go.th:8443/app/, https://yokradap.example.go.th:8443",
        "http://intra:80, http://intra"
    })
    void areForTheSiteAsABrowserCallsIt(URI site, String origin) {
        assertThat(StoredPasskeys.origin(site)).isEqualTo(origin);
    }
}
