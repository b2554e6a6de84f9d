package org.yokradap.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.OnOneDatabase;

/** What is no request at all is the fault of whoever sent it. */
@OnOneDatabase
@ApplicationTest
class BrokenRequestsIT {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET /calendar/;x%zz HTTP/1.1, 400",
        "GET /calendar/;x%2 HTTP/1.1, 400",
        "GET /login;% HTTP/1.1, 400",
        "GET /%zz HTTP/1.1, 400",
        "GET /login HTTP/7.1, 400",
        "CONNECT /login HTTP/1.1, 405",
        "GET /login?a=%zz HTTP/1.1, 400",
        "GET /login${7*7} HTTP/1.1, 400",
        "GET /login%20 HTTP/1.1, 302"
    })
    void areNoFaultOfTheServer(String firstLine, int status) throws IOException {
        var answer = RawRequest.of(firstLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n", new byte[0])
                .send(port);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }
}
