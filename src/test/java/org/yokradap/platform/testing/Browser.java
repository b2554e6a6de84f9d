package org.yokradap.platform.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person's browser does, without drawing anything: keeps cookies, sends the hidden CSRF token of the last page along
 * with a form, and follows no redirect by itself, so that a test can look at it.
 */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI application;
    private String token = "";

    public Browser(int port) {
        this.application = URI.create("http://localhost:" + port);
    }

    public HttpResponse<String> get(String path) {
        return send(page(path).GET());
    }

    /** What the browser keeps under this name. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** A file, whatever is in it. */
    public HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(page(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Submits the form of the page that was last opened. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        return submit(path, List.copyOf(fields.entrySet()));
    }

    /** As {@link #submit(String, Map)}, for fields that are there more than once. */
    public HttpResponse<String> submit(String path, List<Map.Entry<String, String>> fields) {
        var form = new ArrayList<>(fields);
        form.add(Map.entry("_csrf", token));
        var body = form.stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(page(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", application + "/sample")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Submits the form of the page that was last opened, with texts as its files. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, Map<String, String> files) {
        var form = new LinkedHashMap<>(fields);
        form.put("_csrf", token);
        return send(page(path).header("Content-Type", Multipart.TYPE).POST(Multipart.of(form, files)));
    }

    /** Submits the form of the page that was last opened, with files. */
    public HttpResponse<String> attach(String path, Map<String, String> fields, List<Multipart.Attachment> files) {
        var form = new LinkedHashMap<>(fields);
        form.put("_csrf", token);
        return send(page(path).header("Content-Type", Multipart.TYPE).POST(Multipart.ofFiles(form, files)));
    }

    public HttpResponse<String> signIn(String username, String password) {
        get("/login");
        return submit("/login", Map.of("username", username, "password", password));
    }

    /** A request as a program makes it, with a password of its own or, with an empty username, without. */
    public HttpRequest.Builder program(String path, String username, String password) {
        var request = request(path);
        if (username.isEmpty()) return request;
        var credentials =
                Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return request.header("Authorization", "Basic " + credentials);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) token = found.group(1);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException("The application does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder page(String path) {
        return request(path).header("Accept", "text/html,*/*;q=0.8");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(application.resolve(path));
    }
}
