package org.yokradap.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Accounts;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.platform.testing.Browser;
import org.yokradap.platform.testing.OnOneDatabase;

/**
 * Markup, scripts and expressions of the template engine in every text field of every form that anybody is shown, and in every
 * parameter of every page. A walk through all pages before tells which forms there are; one after it looks for what has become of them.
 */
@OnOneDatabase
@ApplicationTest
@ActiveProfiles("demo")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedMarkupIT {
    private static final String EXPRESSION = "[[${7*7}]]";
    private static final String MARKUP = "\"'><yk onyk=1><script>yk()</script>ก้😀" + EXPRESSION;
    private static final Pattern MARK = Pattern.compile("zq\\d+z");

    /** Of pages that look alike, so many are opened; of forms that are alike, so many are sent. */
    private static final int ALIKE = 2;

    /** Ends the session, moves the clock or fills every view anew; none of them has a text. */
    private static final Set<String> LEFT_ALONE =
            Set.of("/logout", "/demo/clock", "/demo/sign-in", "/system/rebuild", "/login");

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    private int port;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> broken = new TreeSet<>();
    private int marks;
    private int pages;

    @Test
    void staysTextWhereverItIsShown() throws IOException, MessagingException {
        var before = Set.copyOf(outbox());
        var people = new ArrayList<Browser>();
        for (var account : accounts.all()) people.add(signedIn(account));
        for (var person : people) walk(person, page -> submitAll(person, page));
        parameters(people);
        var after = new Browser(port);
        after.get("/login");
        after.submit("/demo/clock", Map.of("months", "1"));
        for (var person : people) walk(person, page -> {});
        int mails = mails(before);
        assertThat(broken).isEmpty();
        var unseen = new TreeMap<String, String>();
        fields.forEach((mark, field) -> {
            if (!seen.contains(mark)) unseen.put(field, mark);
        });
        fields.forEach((mark, field) -> {
            if (seen.contains(mark)) unseen.remove(field);
        });
        System.out.printf(
                "Markup in %,d texts of %,d fields, %,d pages and %,d mails read; not shown again: %s%n",
                fields.size(), new HashSet<>(fields.values()).size(), pages, mails, unseen.keySet());
        assertThat(new HashSet<>(fields.values())).hasSizeGreaterThan(60);
    }

    private void walk(Browser person, Consumer<Page> visit) {
        var waiting = new ArrayDeque<>(List.of("/"));
        var met = new HashSet<String>();
        var alike = new HashMap<String, Integer>();
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            if (!met.add(address) || alike.merge(shape(address), 1, Integer::sum) > ALIKE) continue;
            var response = person.get(address);
            var onward = response.headers().firstValue("Location");
            if (onward.isPresent()) {
                waiting.add(local(URI.create("http://localhost" + address).resolve(onward.get())));
                continue;
            }
            if (!response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) continue;
            var page = read(address, response);
            for (var link : page.content().select("a[href]")) {
                var target = URI.create("http://localhost" + address)
                        .resolve(link.attr("href").replace(" ", "%20"));
                if ("localhost".equals(target.getHost())) waiting.add(local(target));
            }
            visit.accept(page);
        }
    }

    /** A page and where it was. */
    private record Page(String address, Document content) {}

    private Page read(String address, HttpResponse<String> response) {
        pages++;
        var page = Jsoup.parse(response.body(), "http://localhost" + address);
        if (response.statusCode() >= 500) broken.add(address + " answers " + response.statusCode());
        examine(address, page);
        return new Page(address, page);
    }

    private void examine(String where, Document page) {
        if (!page.select("yk, [onyk], script:not([nonce])").isEmpty())
            broken.add(where + " has an element of what was typed");
        for (var element : page.getAllElements()) {
            for (var attribute : element.attributes()) {
                var name = attribute.getKey();
                var value = attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT);
                if (name.startsWith("on")) broken.add(where + " has a handler " + name);
                if (Set.of("href", "src", "action", "formaction").contains(name)
                        && value.matches("(?s)(javascript|data|vbscript):.*")) broken.add(where + " leads to " + value);
                note(where, attribute.getValue());
            }
            note(where, element.tagName().equals("textarea") ? element.wholeText() : element.ownText());
        }
    }

    private void note(String where, String text) {
        var found = MARK.matcher(text);
        while (found.find()) seen.add(found.group());
        // The whole of what was typed, where it is shown to its end: an expression that was worked out would be a 49.
        if (text.contains("ก้😀49") || text.contains("ก้😀[[49")) broken.add(where + " works out an expression");
    }

    private final Map<String, Integer> sent = new HashMap<>();

    private void submitAll(Browser person, Page page) {
        for (var form : page.content().select("form")) {
            var actions = new ArrayList<String>();
            actions.add(form.attr("action"));
            form.select("[formaction]").forEach(button -> actions.add(button.attr("formaction")));
            for (var action : actions) {
                var address =
                        local(URI.create("http://localhost" + page.address()).resolve(action));
                if (LEFT_ALONE.contains(address)) continue;
                if (sent.merge(person.hashCode() + shape(address), 1, Integer::sum) > ALIKE) continue;
                for (var field : texts(form)) submit(person, page, form, address, field);
            }
        }
    }

    private static List<String> texts(Element form) {
        return form.select("input, textarea").stream()
                .filter(field -> !Set.of("checkbox", "radio", "file", "password", "submit")
                        .contains(field.attr("type")))
                .map(field -> field.attr("name"))
                .filter(name -> !name.isEmpty() && !name.equals("_csrf"))
                .distinct()
                .toList();
    }

    private void submit(Browser person, Page page, Element form, String address, String target) {
        var mark = "zq" + ++marks + "z";
        boolean isLink = target.toLowerCase(java.util.Locale.ROOT).contains("url");
        var typed = isLink && marks % 2 == 0 ? "javascript:yk()//" + mark : mark + MARKUP;
        fields.put(mark, shape(address) + " " + target.replaceAll("\\d+", "#"));
        var values = new ArrayList<Map.Entry<String, String>>();
        for (var field : form.select("input, textarea, select, button[name]")) {
            var name = field.attr("name");
            if (name.isEmpty()) continue;
            if (name.equals(target)) values.add(Map.entry(name, typed));
            else value(field).forEach(value -> values.add(Map.entry(name, value)));
        }
        boolean isGet = !form.attr("method").equalsIgnoreCase("post");
        var body = values.stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
        var request = isGet
                ? person.program(address + "?" + body, "", "").GET()
                : person.program(address, "", "")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Referer", "http://localhost:" + port + page.address())
                        .POST(BodyPublishers.ofString(body));
        var response = person.send(request.header("Accept", "text/html"));
        if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) read(address, response);
        response.headers().firstValue("Location").ifPresent(onward -> {
            var next = local(URI.create("http://localhost" + address).resolve(onward));
            read(next, person.get(next));
        });
    }

    /** What somebody would have typed or chosen there who means well, so that the one field that is tried gets through. */
    private static List<String> value(Element field) {
        var name = field.attr("name").toLowerCase(java.util.Locale.ROOT);
        if (field.tagName().equals("select")) {
            var chosen = field.select("option[selected]");
            var option = chosen.isEmpty() ? field.select("option").last() : chosen.first();
            return option == null ? List.of() : List.of(option.hasAttr("value") ? option.attr("value") : option.text());
        }
        if (field.tagName().equals("button")) return List.of();
        var type = field.attr("type");
        if (type.equals("file")) return List.of();
        if (type.equals("radio") || type.equals("checkbox"))
            return field.hasAttr("checked") || type.equals("radio")
                    ? List.of(field.hasAttr("value") ? field.attr("value") : "on")
                    : List.of();
        var there = field.tagName().equals("textarea") ? field.wholeText() : field.attr("value");
        if (!there.isEmpty() || type.equals("hidden")) return List.of(there);
        if (name.contains("percent")) return List.of("50");
        if (name.contains("url")) return List.of("https://example.go.th/a");
        if (name.contains("address")) return List.of("somebody@example.org");
        if (name.matches(".*(day|date|first|last|due|from|until|since|to|on)")) return List.of("31 พ.ค. 2566");
        return List.of("ข้อความ");
    }

    /** Each parameter of each page that is asked for by GET, with markup in it. */
    private void parameters(List<Browser> people) {
        for (var route : Routes.of(application)) {
            if (route.changes() || route.isRest()) continue;
            var addresses = new ArrayList<String>();
            if (route.hasVariable())
                addresses.add(route.path(encoded("zq0z" + MARKUP).replace("+", "%20")));
            for (var parameter : route.parameters()) {
                addresses.add(route.path("2566") + "?" + parameter + "=" + encoded("zq0z" + MARKUP));
            }
            for (var address : addresses) {
                for (var person : people) {
                    var response = person.get(address);
                    if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html"))
                        read(address, response);
                }
            }
        }
    }

    private static List<Path> outbox() throws IOException {
        var outbox = Path.of("target/it/outbox");
        if (!Files.exists(outbox)) return List.of();
        try (var files = Files.list(outbox)) {
            return files.toList();
        }
    }

    private int mails(Set<Path> before) throws IOException, MessagingException {
        int read = 0;
        for (var file : outbox()) {
            if (before.contains(file)) continue;
            try (var bytes = Files.newInputStream(file)) {
                var mail = new MimeMessage(Session.getInstance(new Properties()), bytes);
                read++;
                examine(file.getFileName().toString(), mail);
            }
        }
        return read;
    }

    private void examine(String where, Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int place = 0; place < parts.getCount(); place++) examine(where, parts.getBodyPart(place));
        } else if (part.isMimeType("text/html")) {
            examine(where, Jsoup.parse(String.valueOf(part.getContent())));
        }
    }

    private Browser signedIn(Account account) {
        var person = new Browser(port);
        person.get("/login");
        person.submit(
                "/demo/sign-in", Map.of("officer", account.post().officer().value()));
        return person;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String local(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** An address without what tells one month, measure or officer from another. */
    private static String shape(String address) {
        var path = address.replaceAll("\\?.*", "");
        var names = address.contains("?")
                ? java.util.Arrays.stream(
                                address.substring(address.indexOf('?') + 1).split("&", -1))
                        .map(parameter -> parameter.replaceAll("=.*", ""))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""))
                : "";
        return path.replaceAll("/[^/]*\\d[^/]*", "/#") + names;
    }
}
