package org.yokradap.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yokradap.attacks.Routes.Route;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.OnOneDatabase;

/**
 * Thousands of requests that make no sense, to every way in that is open to anybody. They are random, but the same in each run. The
 * build sends some hundreds to each; {@code -Dit.test=FuzzedRoutesIT -Dyokradap.fuzz.requests=10000} sends as many as one has time for.
 */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzedRoutesIT {
    private static final int REQUESTS_PER_ROUTE = Integer.getInteger("yokradap.fuzz.requests", 200);

    /** One in so many forms has the right token and gets as far as the handler, where a password may be hashed for it. */
    private static final int FORMS_WITH_TOKEN = 100;

    /** What a heap that only serves requests may keep of them: caches that fill once, not something of each. */
    private static final long KEPT_BYTES = 48L << 20;

    private static final int MOST_SHOWN = 10;

    private static final List<String> ODD = List.of(
            "",
            "%00",
            "%",
            "%zz",
            "%F0%28%8C%28",
            "..%2f..%2fetc%2fpasswd",
            "../../../../etc/passwd",
            "..;/system",
            "//evil.example/",
            "\\evil",
            ";jsessionid=1",
            "%2e%2e/",
            "%E0%B8%81%E0%B8%AD%E0%B8%87",
            "%F0%9F%98%80",
            "-1",
            "99999999999999999999",
            "2566-13-45",
            "%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%96",
            "null",
            "${7*7}",
            "__${T(java.lang.Runtime)}__::x",
            "{{7*7}}",
            "<script>",
            "'",
            "%0d%0aSet-Cookie:%20a=b",
            "a".repeat(3_000));

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "GET", "POST", "POST", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE",
            "CONNECT", "FOO", "get");

    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/json",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "text/plain",
            "text/html; charset=nonsense",
            "application/xml",
            "/",
            "image/svg+xml");

    private static final List<String> HEADERS = List.of(
            "Accept: text/html",
            "Accept: application/json",
            "Accept: nonsense",
            "Accept: */*;q=9",
            "Accept-Language: th",
            "Accept-Language: en;q=0.1, *;q=x",
            "Accept-Encoding: gzip, br",
            "Range: bytes=0-0,1-1,-5",
            "If-None-Match: \"x\", W/\"y\"",
            "If-Modified-Since: 31 ก.พ. 2566",
            "Cookie: SESSION=nonsense; device=%00",
            "Cookie: SESSION=====; a",
            "Authorization: Basic nonsense",
            "Authorization: Basic YTpi",
            "Authorization: Bearer ' or 1=1",
            "Authorization: Digest",
            "X-Forwarded-For: 127.0.0.1, evil",
            "X-Forwarded-Host: evil.example",
            "X-HTTP-Method-Override: DELETE",
            "Origin: null",
            "Referer: javascript:1",
            "Expect: 200-maybe",
            "Transfer-Encoding: chunked",
            "Content-Length: -5");

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    @BeforeAll
    void register() {
        // Otherwise the first steps are open, and there is nobody to be taken for.
        SampleAgency.register("nasum", commands, accounts);
    }

    @Test
    void withstandWhateverAnybodySends() throws IOException {
        var routes = publicRoutes();
        assertThat(routes).hasSizeGreaterThan(8);
        for (int warm = 0; warm < 300; warm++)
            request(routes.get(warm % routes.size()), new Random(-warm)).send(port);
        long before = heap();
        var broken = new ArrayList<String>();
        var counts = new TreeMap<String, Map<Integer, Integer>>();
        for (int place = 0; place < routes.size(); place++) {
            var route = routes.get(place);
            var form = form();
            var byStatus = counts.computeIfAbsent(route.toString(), key -> new TreeMap<>());
            for (int number = 0; number < REQUESTS_PER_ROUTE; number++) {
                var random = new Random(31L * number + place);
                boolean withToken =
                        number % FORMS_WITH_TOKEN == 0 && route.method().equals("POST");
                var request = withToken ? form.of(route, random) : request(route, random);
                var answer = request.send(port);
                byStatus.merge(answer.status(), 1, Integer::sum);
                if (answer.status() >= 500 && broken.size() < MOST_SHOWN)
                    broken.add("%s, number %s: %s%n%s"
                            .formatted(
                                    route, number, answer.text(), new String(request.bytes(), StandardCharsets.UTF_8)));
            }
        }
        long kept = heap() - before;
        counts.forEach((route, byStatus) -> System.out.println(route + " " + byStatus));
        System.out.printf(
                "%,d requests, the heap kept %,d kB of them%n", routes.size() * REQUESTS_PER_ROUTE, kept >> 10);
        assertThat(broken).isEmpty();
        assertThat(kept).isLessThan(KEPT_BYTES);
    }

    /** Those that do not send a stranger to the sign-in page, and some of files. */
    private List<Route> publicRoutes() {
        var stranger = new Browser(port);
        var open = new ArrayList<Route>();
        for (var route : Routes.of(application)) {
            if (route.pattern().startsWith("/sample")) continue;
            var response = stranger.send(stranger.program(route.path("1"), "", "")
                    .header("Accept", "text/html")
                    .GET());
            boolean closed = response.statusCode() == 401
                    || response.headers().firstValue("Location").orElse("").endsWith("/login");
            if (!closed) open.add(route);
        }
        for (var path :
                List.of("/actuator/health", "/css/yokradap.css", "/webjars/bootstrap/css/bootstrap.min.css", "/"))
            open.add(new Route("GET", path, List.of()));
        open.add(new Route("POST", "/login", List.of("username", "password")));
        return open;
    }

    private static RawRequest request(Route route, Random random) {
        var method = random.nextInt(4) > 0 ? route.method() : one(METHODS, random);
        var address = new StringBuilder(route.path(random.nextBoolean() ? one(ODD, random) : "1"));
        if (random.nextInt(8) == 0) address.append(one(ODD, random));
        if (random.nextInt(2) == 0) address.append('?').append(fields(route, random));
        var body = body(route, random);
        var head = new StringBuilder(
                method + " " + address.toString().replace(" ", "%20") + " HTTP/1.1\r\nHost: localhost\r\n");
        head.append("Connection: close\r\n");
        for (int header = random.nextInt(4); header > 0; header--)
            head.append(one(HEADERS, random)).append("\r\n");
        if (body.length > 0) {
            head.append("Content-Type: ").append(one(TYPES, random)).append("\r\n");
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var whole = RawRequest.of(head + "\r\n", body);
        return random.nextInt(20) == 0 ? mutated(whole, random) : whole;
    }

    private static byte[] body(Route route, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> fields(route, random).getBytes(StandardCharsets.UTF_8);
            case 1 -> "{\"a\":[{\"b\":".repeat(random.nextInt(2_000)).getBytes(StandardCharsets.UTF_8);
            case 2 ->
                ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../ก.pdf\"\r\n\r\n"
                                + one(ODD, random) + "\r\n--x--\r\n")
                        .getBytes(StandardCharsets.UTF_8);
            case 3 -> {
                var bytes = new byte[random.nextInt(5_000)];
                random.nextBytes(bytes);
                yield bytes;
            }
            default -> new byte[0];
        };
    }

    private static String fields(Route route, Random random) {
        var names = new ArrayList<>(route.parameters());
        names.addAll(List.of("username", "password", "token", "lang", "_csrf", "x[0].y", "class.module.classLoader"));
        var fields = new ArrayList<String>();
        for (int field = random.nextInt(5); field >= 0; field--)
            fields.add(one(names, random) + "=" + one(ODD, random));
        return String.join("&", fields);
    }

    /** Some bytes of it changed, left out or doubled. */
    private static RawRequest mutated(RawRequest request, Random random) {
        var bytes = request.bytes().clone();
        for (int change = random.nextInt(6); change >= 0; change--)
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return new RawRequest(java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)));
    }

    /** A form that the server takes for one of its own. */
    private record Form(String cookie, String token) {
        RawRequest of(Route route, Random random) {
            var body = (fields(route, random).replace("_csrf=", "csrf=") + "&_csrf="
                            + URLEncoder.encode(token, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            return RawRequest.of(
                    "POST " + route.path("1") + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + cookie
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length
                            + "\r\n\r\n",
                    body);
        }
    }

    private Form form() throws IOException {
        var page = RawRequest.of("GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", new byte[0])
                .send(port)
                .text();
        return new Form(found("Set-Cookie: (SESSION=[^;]+)", page), found("name=\"_csrf\" value=\"([^\"]+)\"", page));
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static long heap() {
        for (int round = 0; round < 3; round++) System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
