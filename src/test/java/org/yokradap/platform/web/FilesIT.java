package org.yokradap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.OnOneDatabase;

/** How pages and their files come over the line, and how long a browser keeps them. */
@OnOneDatabase
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesIT {
    private static final Pattern FILE =
            Pattern.compile("(?:href|src)=\"(/[^\"#]+\\.(?:css|js|svg))(?:#[^\"]*)?\"|url\\(\"(/[^\"]+)\"\\)");

    private static final Pattern DIGEST = Pattern.compile("-[0-9a-f]{32}(?=\\.[a-z0-9]+$)");

    /** From here on Tomcat compresses what it knows the length of. */
    private static final int WORTH_COMPRESSING = 1024;

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private String page = "";
    private Browser officer = new Browser(0);
    private Set<String> files = Set.of();

    @BeforeAll
    void open() {
        var agency = SampleAgency.register("nafai", commands, accounts);
        officer = new Browser(port);
        officer.signIn(agency.username(Role.HEAD_OF_OFFICE), PASSWORD);
        page = officer.get("/sample").body();
        files = filesOf(page);
        // Scripts, style sheets of ours and of others, symbols, and the fonts that a style sheet names.
        assertThat(files)
                .anyMatch(it -> it.startsWith("/js/"))
                .anyMatch(it -> it.startsWith("/webjars/") && it.endsWith(".css"))
                .anyMatch(it -> it.startsWith("/webjars/") && it.endsWith(".js"))
                .anyMatch(it -> it.startsWith("/icons"))
                .anyMatch(it -> it.startsWith("/favicon"))
                .anyMatch(it -> it.endsWith(".woff2"));
    }

    private Set<String> filesOf(String page) {
        var found = new LinkedHashSet<>(namedIn(page));
        found.addAll(namedIn(new Browser(port).get("/login").body()));
        found.stream()
                .filter(it -> it.endsWith(".css"))
                .toList()
                .forEach(it -> found.addAll(namedIn(text(get(it, Optional.empty())))));
        return found;
    }

    private static Set<String> namedIn(String text) {
        return FILE.matcher(text)
                .results()
                .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void aFileIsKeptForEverBecauseItsAddressIsThatOfItsContent() {
        assertThat(files).allSatisfy(file -> {
            assertThat(DIGEST.matcher(file).find()).as("has its digest").isTrue();
            assertThat(kept(get(file, Optional.empty()))).containsExactly("max-age=31536000, public, immutable");
        });
    }

    @Test
    void aFileThatIsAskedForByItsPlainNameIsAskedForAgainEachTime() {
        assertThat(files).allSatisfy(file -> {
            var answer = get(DIGEST.matcher(file).replaceAll(""), Optional.empty());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(kept(answer)).containsExactly("no-cache");
            var since = answer.headers().firstValue("Last-Modified").orElseThrow();
            assertThat(get(DIGEST.matcher(file).replaceAll(""), Optional.of(since))
                            .statusCode())
                    .as("asked for again")
                    .isEqualTo(304);
        });
    }

    /** After another version was put in its place, for one. */
    @Test
    void aFileOfAnotherContentIsNotThereAndNotKept() {
        assertThat(files).allSatisfy(file -> {
            var answer = get(DIGEST.matcher(file).replaceAll("-" + "0".repeat(32)), Optional.empty());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(kept(answer)).noneMatch(it -> it.contains("immutable") || it.contains("public"));
        });
    }

    @Test
    void everythingButFontsAndTheVerySmallIsCompressed() {
        assertThat(files).allSatisfy(file -> {
            var answer = get(file, Optional.empty());
            boolean compressed = isCompressed(answer);
            if (file.endsWith(".woff2")) assertThat(compressed).isFalse();
            else assertThat(compressed).isEqualTo(bytes(answer).length >= WORTH_COMPRESSING);
        });
        for (String path : List.of("/login", "/api/v1/openapi"))
            assertThat(isCompressed(get(path, Optional.empty()))).as(path).isTrue();
    }

    @Test
    void nobodyKeepsAPageOfWhoeverIsSignedIn() {
        for (String path : List.of("/sample", "/", "/nothing", "/account"))
            assertThat(kept(officer.get(path)))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("no-store")
                    .doesNotContain("public");
    }

    private static List<String> kept(HttpResponse<?> answer) {
        return answer.headers().allValues("Cache-Control");
    }

    private static boolean isCompressed(HttpResponse<?> answer) {
        return answer.headers().allValues("Content-Encoding").contains("gzip");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(bytes(answer), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(HttpResponse<byte[]> answer) {
        if (!isCompressed(answer)) return answer.body();
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return unzipped.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a browser asks, and as a browser gets it: still compressed. */
    private HttpResponse<byte[]> get(String path, Optional<String> modifiedSince) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", "gzip, deflate, br, zstd");
        modifiedSince.ifPresent(it -> request.header("If-Modified-Since", it));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
