package org.yokradap.followup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.followup.api.LinkStatus;

/**
 * Against a server on this machine, which is the one address that may be reached although it is not public. It is called
 * {@code a.example}.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LinkFetchTest {
    /** So long that only what is tested ends it. */
    private static final Duration EVER = Duration.ofHours(1);

    private static final LinkFetch.Limits PATIENT = new LinkFetch.Limits(Duration.ofSeconds(30), EVER, EVER);
    private static final LinkFetch.Limits IMPATIENT = new LinkFetch.Limits(EVER, EVER, Duration.ofMillis(400));

    private final WebServer server = new WebServer();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        never.countDown();
        server.close();
    }

    /** Names of tests lead to the server; whatever is written as an address is what it is; nobody else is asked. */
    private InetAddress[] lookup(String host) throws UnknownHostException {
        asked.add(host);
        if (host.endsWith(".example"))
            return new InetAddress[] {server.address().getAddress()};
        if (host.chars().allMatch(letter -> "0123456789abcdef.:".indexOf(letter) >= 0))
            return InetAddress.getAllByName(host);
        throw new UnknownHostException(host);
    }

    private Look look(String url) {
        return look(url, PATIENT, this::lookup);
    }

    private Look look(String url, LinkFetch.Limits limits, LinkFetch.Lookup lookup) {
        try (var fetch = new LinkFetch(limits, lookup, Optional.of(server.address()))) {
            return fetch.look(url);
        }
    }

    private String at(String path) {
        return "http://a.example:" + server.port() + path;
    }

    @Nested
    class Finding {
        @Test
        void whatAPageCallsItself() {
            server.titled("/news", " ข่าว \n <b>งบ</b> &lt;script&gt;alert(1)&lt;/script&gt;\u0007\u202e ");

            var look = look(at("/news"));

            assertThat(look.status()).isEqualTo(LinkStatus.OPEN);
            assertThat(look.http()).contains(200);
            assertThat(look.title()).isEqualTo("ข่าว <b>งบ</b> <script>alert(1)</script>");
        }

        @Test
        void whatAnOldThaiPageCallsItself() {
            for (var charset : List.of("TIS-620", "windows-874")) {
                server.with("/old", out -> {
                    out.write(WebServer.answer("200 OK\r\nContent-Type: text/html; charset=" + charset, ""));
                    out.write("<title>เทศบาลตำบล</title>".getBytes(Charset.forName(charset)));
                });
                assertThat(look(at("/old")).title()).isEqualTo("เทศบาลตำบล");
            }
        }

        @Test
        void noMoreOfATitleThanFits() {
            server.titled("/long", "😀".repeat(400)).titled("/odd", "ก" + "😀".repeat(400));

            assertThat(look(at("/long")).title()).isEqualTo("😀".repeat(150)).hasSize(LinkFetch.LONGEST_TITLE);
            assertThat(look(at("/odd")).title()).isEqualTo("ก" + "😀".repeat(149));
        }

        @Test
        void noTitleOfWhatIsNoPage() {
            server.with("/pdf", "200 OK\r\nContent-Type: application/pdf", "<title>no</title>")
                    .with("/none", "200 OK", "<title>no</title>")
                    .with("/odd", "200 OK\r\nContent-Type: text/html; charset=nonsense", "<title>odd</title>");

            assertThat(look(at("/pdf"))).isEqualTo(new Look(LinkStatus.OPEN, Optional.of(200), ""));
            assertThat(look(at("/none")).title()).isEmpty();
            assertThat(look(at("/odd")).title()).isEqualTo("odd");
        }

        @ParameterizedTest
        @CsvSource({
            "204, OPEN",
            "304, FAULTY",
            "400, FAULTY",
            "401, HIDDEN",
            "403, HIDDEN",
            "404, GONE",
            "410, GONE",
            "429, HIDDEN",
            "500, FAULTY",
            "503, FAULTY"
        })
        void whatItsServerSays(int code, LinkStatus status) {
            server.with("/page", code);

            assertThat(look(at("/page"))).isEqualTo(new Look(status, Optional.of(code), ""));
        }

        @Test
        void nobodyWhoAnswers() throws IOException {
            server.with("/garbage", out -> out.write("no HTTP at all\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
                    .with("/mute", out -> {});

            assertThat(look(at("/garbage")).status()).isEqualTo(LinkStatus.SILENT);
            assertThat(look(at("/mute")).status()).isEqualTo(LinkStatus.SILENT);
            // A place that is taken, where nobody listens: what is just closed may still answer, or be another's in a
            // moment.
            try (var taken = new Socket()) {
                taken.bind(new InetSocketAddress(server.address().getAddress(), 0));
                var address = new InetSocketAddress(taken.getLocalAddress(), taken.getLocalPort());
                try (var fetch = new LinkFetch(PATIENT, LinkFetchTest.this::lookup, Optional.of(address))) {
                    assertThat(fetch.look("http://a.example:" + address.getPort() + "/")
                                    .status())
                            .isEqualTo(LinkStatus.SILENT);
                }
            }
            assertThat(look("http://nobody.invalid/").status()).isEqualTo(LinkStatus.NOWHERE);
        }

        @Test
        void noCertificateToTrust() throws Exception {
            try (var plain = new ServerSocket(0, 1, server.address().getAddress())) {
                Thread.ofPlatform().daemon().start(() -> {
                    try (var client = plain.accept()) {
                        client.getOutputStream().write(WebServer.answer("200 OK", ""));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                var address = new InetSocketAddress(plain.getInetAddress(), plain.getLocalPort());
                try (var fetch = new LinkFetch(PATIENT, LinkFetchTest.this::lookup, Optional.of(address))) {
                    assertThat(fetch.look("https://a.example:" + address.getPort() + "/")
                                    .status())
                            .isEqualTo(LinkStatus.UNTRUSTED);
                }
            }
        }

        @Test
        void aHostInThaiLetters() {
            server.titled("/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7?a=b", "ข่าว");

            assertThat(look("http://เทศบาล.example:" + server.port() + "/ข่าว?a=b#c")
                            .title())
                    .isEqualTo("ข่าว");
            assertThat(asked).containsExactly("xn--o3cg7ak5c9d.example");
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .contains("Host: xn--o3cg7ak5c9d.example:" + server.port() + "\n");
        }
    }

    @Nested
    class Asking {
        @Test
        void saysWhatItIsAndNothingElse() {
            server.with("/first", "302 Found\r\nSet-Cookie: a=b; Path=/\r\nLocation: /second\r\nContent-Length: 0", "")
                    .with("/second", "401 Any\r\nWWW-Authenticate: Basic realm=x\r\nContent-Length: 0", "");

            assertThat(look(at("/first")).status()).isEqualTo(LinkStatus.HIDDEN);

            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request.lines()
                                    .skip(1)
                                    .map(line -> line.split(":", 2)[0].toLowerCase(java.util.Locale.ROOT)))
                            .containsExactlyInAnyOrder("host", "user-agent", "accept", "accept-encoding", "connection"))
                    .allSatisfy(request -> assertThat(request)
                            .contains("User-Agent: Yokradap-LinkCheck/1\n", "Accept-Encoding: identity\n"));
        }

        @Test
        void goesThroughNoProxy() {
            server.with("/", 200);
            try (var proxy = new WebServer()) {
                System.setProperty("http.proxyHost", "127.0.0.1");
                System.setProperty("http.proxyPort", Integer.toString(proxy.port()));
                assertThat(look(at("/")).status()).isEqualTo(LinkStatus.OPEN);
                assertThat(proxy.requests()).isEmpty();
            } finally {
                System.clearProperty("http.proxyHost");
                System.clearProperty("http.proxyPort");
            }
        }
    }

    @Nested
    class Refusing {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://127.0.0.1/",
                    "http://127.0.0.1:443/",
                    "https://127.0.0.1/",
                    "http://[::1]/",
                    "http://[::1]:PORT/",
                    "http://[::ffff:127.0.0.1]/",
                    "http://127.0.0.2:PORT/",
                    "http://169.254.169.254/latest/meta-data/",
                    "http://10.0.0.1/",
                    "http://192.168.1.1/",
                    "http://[fe80::1]/",
                    "http://[fc00::1]/",
                    "http://[64:ff9b::7f00:1]/",
                    "http://0.0.0.0/"
                })
        void whatIsNotPublic(String url) {
            var page = url.replace("PORT", Integer.toString(server.port()));
            assertThat(look(page).status()).isEqualTo(LinkStatus.NOWHERE);

            server.redirecting("/there", page);
            assertThat(look(at("/there")).status()).isEqualTo(LinkStatus.NOWHERE);
            assertThat(server.requests()).hasSize(1);
        }

        /** As the machine itself understands them, if they are understood at all. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "localhost",
                    "localhost.",
                    "LOCALHOST",
                    "2130706433",
                    "127.1",
                    "127.0.1",
                    "0x7f.1",
                    "0x7f000001",
                    "0177.0.0.1",
                    "127.0.0.1.",
                    "127.0.0.01",
                    "１２７.0.0.1",
                    "%31%32%37.0.0.1"
                })
        void whateverSpellingOfThisMachine(String host) {
            assertThat(look("http://" + host + "/", PATIENT, InetAddress::getAllByName)
                            .status())
                    .isIn(LinkStatus.NOWHERE, LinkStatus.NOT_FETCHED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "file:///etc/passwd",
                    "gopher://a.example:PORT/1",
                    "ftp://a.example:PORT/",
                    "jar:http://a.example:PORT/a!/b",
                    "javascript:alert(1)",
                    "http://user:secret@a.example:PORT/",
                    "http://a.example:PORT@127.0.0.1/",
                    "http://a.example:22/",
                    "http://a.example:8080/",
                    "http:///",
                    "http://a_b.example:PORT@c/",
                    "//",
                    "http://a.example:PORT\\@127.0.0.1/"
                })
        void whatIsNoAddressOfAPage(String url) {
            var page = url.replace("PORT", Integer.toString(server.port()));
            if (!url.equals("//")) assertThat(look(page).status()).isEqualTo(LinkStatus.NOT_FETCHED);

            server.redirecting("/there", page);
            assertThat(look(at("/there")).status()).isEqualTo(LinkStatus.NOT_FETCHED);
            assertThat(server.requests()).hasSize(1);
        }

        @Test
        void aNameThatLeadsToPrivateAddressesAmongOthers() {
            server.with("/", 200);
            var open = server.address().getAddress();
            var mixed = new InetAddress[] {open, open, open, private10()};

            assertThat(look(at("/"), PATIENT, host -> mixed).status()).isEqualTo(LinkStatus.NOWHERE);
            assertThat(server.requests()).isEmpty();
        }

        /** A name server that gives another answer the second time is not asked a second time for one connection. */
        @Test
        void aNameThatLeadsElsewhereTheNextTime() {
            server.redirecting("/first", "/second").with("/second", 200);
            var answers = new ArrayList<>(List.of(server.address().getAddress(), private10()));
            LinkFetch.Lookup rebinding = host -> {
                asked.add(host);
                return new InetAddress[] {answers.removeFirst()};
            };

            assertThat(look(at("/first"), PATIENT, rebinding).status()).isEqualTo(LinkStatus.NOWHERE);

            assertThat(server.requests()).hasSize(1);
            assertThat(asked).containsExactly("a.example", "a.example");
        }

        @Test
        void aNameWhoseServerNeverAnswers() {
            var hurried = new LinkFetch.Limits(Duration.ofMillis(200), EVER, EVER);

            var look = look(at("/"), hurried, host -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new UnknownHostException(host);
            });

            assertThat(look.status()).isEqualTo(LinkStatus.NOWHERE);
        }

        /** Each may take as long as a connection may, and the client leaves none out. */
        @Test
        void toTryMoreThanTwoAddressesOfAName() throws Exception {
            var connections = new AtomicInteger();
            try (var curt = new ServerSocket(0, 20, server.address().getAddress())) {
                Thread.ofPlatform().daemon().start(() -> {
                    try {
                        while (true) {
                            curt.accept().close();
                            connections.incrementAndGet();
                        }
                    } catch (IOException e) {
                        assertThat(curt.isClosed()).isTrue();
                    }
                });
                var many = new InetAddress[20];
                Arrays.fill(many, curt.getInetAddress());
                var address = new InetSocketAddress(curt.getInetAddress(), curt.getLocalPort());
                try (var fetch = new LinkFetch(PATIENT, host -> many, Optional.of(address))) {
                    fetch.look("https://a.example:" + address.getPort() + "/");
                }
            }
            assertThat(connections).hasValueBetween(1, 2);
        }

        private InetAddress private10() {
            try {
                return InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class BeingLed {
        @Test
        void fiveTimesAndNoFurther() {
            for (int step = 1; step <= 6; step++) server.redirecting("/" + step, at("/" + (step + 1)));
            server.titled("/7", "ถึงแล้ว");

            assertThat(look(at("/2")).title()).isEqualTo("ถึงแล้ว");
            assertThat(look(at("/1"))).isEqualTo(new Look(LinkStatus.ENDLESS, Optional.of(302), ""));
        }

        @Test
        void inACircle() {
            server.redirecting("/round", "/round");

            assertThat(look(at("/round")).status()).isEqualTo(LinkStatus.ENDLESS);
            assertThat(server.requests()).hasSize(LinkFetch.MOST_REDIRECTS + 1);
        }
    }

    @Nested
    class Stopping {
        @Test
        void whenNoAnswerComesToItsEnd() {
            server.with("/headers", out -> {
                out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
                never.await();
            });

            assertThat(look(at("/headers"), IMPATIENT, LinkFetchTest.this::lookup)
                            .status())
                    .isEqualTo(LinkStatus.TOO_SLOW);
        }

        @Test
        void whenANameIsLookedUpForTooLong() {
            var look = look(at("/"), IMPATIENT, host -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new UnknownHostException(host);
            });

            assertThat(look.status()).isEqualTo(LinkStatus.TOO_SLOW);
        }

        /** The first address is given up when the time is over; the client then turns to the second by itself. */
        @Test
        void atTheSecondAddressOfANameAsWell() throws Exception {
            try (var mute = new ServerSocket(0, 20, server.address().getAddress())) {
                var both = new InetAddress[] {mute.getInetAddress(), mute.getInetAddress()};
                var address = new InetSocketAddress(mute.getInetAddress(), mute.getLocalPort());
                try (var fetch = new LinkFetch(IMPATIENT, host -> both, Optional.of(address))) {
                    assertThat(fetch.look("https://a.example:" + address.getPort() + "/")
                                    .status())
                            .isEqualTo(LinkStatus.TOO_SLOW);
                }
            }
        }

        /** It has answered, and more than that nobody wants to know. */
        @Test
        void whenABodyComesDropByDrop() {
            server.with("/drops", out -> {
                out.write(WebServer.answer("200 OK\r\nContent-Type: text/html", "<title>หยด"));
                never.await();
            });

            assertThat(look(at("/drops"), IMPATIENT, LinkFetchTest.this::lookup))
                    .isEqualTo(new Look(LinkStatus.OPEN, Optional.of(200), "หยด"));
        }

        @Test
        void whenAServerIsSilentForTooLong() {
            server.with("/silent", out -> never.await());
            var hurried = new LinkFetch.Limits(Duration.ofSeconds(30), Duration.ofMillis(200), EVER);

            assertThat(look(at("/silent"), hurried, LinkFetchTest.this::lookup).status())
                    .isEqualTo(LinkStatus.TOO_SLOW);
        }

        @Test
        void afterTheBeginningOfAPageWithoutEnd() throws Exception {
            var sent = new CompletableFuture<Long>();
            server.with("/endless", out -> {
                out.write(WebServer.answer("200 OK\r\nContent-Type: text/html", "<title>ไม่จบ</title>"));
                long written = 0;
                var more = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
                try {
                    while (true) {
                        out.write(more);
                        written += more.length;
                    }
                } catch (IOException e) {
                    sent.complete(written);
                }
            });

            assertThat(look(at("/endless")).title()).isEqualTo("ไม่จบ");
            assertThat(sent.get(30, TimeUnit.SECONDS)).isLessThan(32L << 20);
        }

        @Test
        void beforeATitleThatComesTooLate() {
            server.with(
                    "/late",
                    "200 OK\r\nContent-Type: text/html",
                    " ".repeat(LinkFetch.MOST_BYTES) + "<title>too late</title>");

            assertThat(look(at("/late"))).isEqualTo(new Look(LinkStatus.OPEN, Optional.of(200), ""));
        }

        @Test
        void atHeadersWithoutEnd() {
            server.with("/many", out -> {
                out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                while (true) out.write("X-Many: y\r\n".getBytes(StandardCharsets.US_ASCII));
            });
            server.with("/long", out -> {
                out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
                while (true) out.write("yyyyyyyyyyyyyyyy".getBytes(StandardCharsets.US_ASCII));
            });

            assertThat(look(at("/many")).status()).isEqualTo(LinkStatus.SILENT);
            assertThat(look(at("/long")).status()).isEqualTo(LinkStatus.SILENT);
        }

        /** Nobody has asked for it packed, so it is not unpacked. */
        @Test
        void beforeAnythingIsUnpacked() throws IOException {
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write("<title>unpacked</title>".getBytes(StandardCharsets.US_ASCII));
                var nothing = new byte[1 << 20];
                for (int megabyte = 0; megabyte < 100; megabyte++) gzip.write(nothing);
            }
            server.with("/bomb", out -> {
                out.write(WebServer.answer("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", ""));
                out.write(packed.toByteArray());
            });

            assertThat(look(at("/bomb"))).isEqualTo(new Look(LinkStatus.OPEN, Optional.of(200), ""));
        }
    }
}
