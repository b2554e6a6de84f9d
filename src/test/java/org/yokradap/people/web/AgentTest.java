package org.yokradap.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentTest {
    private static final String LONG = "x".repeat(500);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0|Edge · Windows",
                "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36|Chrome · Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1|Safari · iPhone",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Safari Line/14.1|LINE · iPhone",
                "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0|Firefox · Linux",
                "curl/8.5.0|curl",
                "<script>alert(1)</script>|''",
                "''|''"
            })
    void isTwoWordsAtMost(String sent, String words) {
        assertThat(Agent.words(sent)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"Windows", "''"})
    void isShortWhateverIsSent(String beginning) {
        assertThat(Agent.words(beginning + LONG)).hasSizeLessThanOrEqualTo(40);
    }
}
