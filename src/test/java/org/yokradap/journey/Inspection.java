package org.yokradap.journey;

import static java.util.Objects.requireNonNull;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at pages for all who see, hear, type and pay for them, and collects what is wrong with any: what can be told by looking
 * ({@code look.js}), what axe-core finds, what the browser complains of, what is asked of another host, and what has to be pushed
 * sideways on the narrowest telephone or at twice the size.
 */
final class Inspection {
    private static final int NARROW = 360;
    private static final int DESK = 1440;

    /** What remains of a desk when everything on it is twice as large. */
    private static final int MAGNIFIED = DESK / 2;

    private static final int HIGH = 900;
    private static final int LOW = 740;

    /** Tells of what the browser refused to load or to run; some of it is never an error in the console. */
    private static final String WATCH_RULES =
            "document.addEventListener('securitypolicyviolation', it => console.error('the rules of the page forbid '"
                    + " + it.effectiveDirective + ' ' + it.blockedURI + ' ' + it.sample))";

    private final String look = Scripts.read("look.js");
    private final String axe = AxeBuilder.getAxeScript();
    private final Set<String> allowed;
    private final String origin;
    private final Map<String, Set<String>> faults = new ConcurrentSkipListMap<>();
    private final Set<String> examined = ConcurrentHashMap.newKeySet();
    private final AtomicInteger looks = new AtomicInteger();

    /** @param origin where everything has to come from */
    Inspection(String origin) {
        this.origin = origin;
        this.allowed =
                Scripts.read("latin-words.txt").lines().map(String::strip).collect(Collectors.toSet());
    }

    /** Somebody with a telephone, who wants nothing to move on it. What the browser complains of is collected from now on. */
    Eye begin(SystemBrowser browser, String who) {
        return watch(browser.stillPage(NARROW, LOW), who);
    }

    /** As {@link #begin}, of somebody who is on the way already. */
    Eye watch(Page page, String who) {
        return new Eye(page, who);
    }

    /** What is wrong, and on which pages. */
    List<String> faults() {
        return faults.entrySet().stream()
                .map(fault -> fault.getKey() + "\n      " + String.join("\n      ", fault.getValue()))
                .toList();
    }

    /** How often something was looked at. */
    int looks() {
        return looks.get();
    }

    /** Whether one of this kind was looked at closely in this language. */
    boolean knows(String kind, String language) {
        return examined.contains(kind + " " + language);
    }

    /** One person's look at one page after the other. Not for several threads; several eyes are. */
    final class Eye {
        private final Page page;
        private final String who;
        private String place = "before the first page";
        private int answered;

        private Eye(Page page, String who) {
            this.page = page;
            this.who = who;
            page.addInitScript(WATCH_RULES);
            page.onConsoleMessage(message -> {
                // An answer that is a refusal is one in the console as well.
                if (message.type().equals("error") && !message.text().contains("status of " + answered))
                    fault("console: " + message.text());
            });
            page.onPageError(error -> fault("script: " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith(origin + "/") && !request.url().startsWith("data:"))
                    fault("asks another host: " + request.url());
            });
        }

        Page page() {
            return page;
        }

        /**
         * Opens a page and looks at it.
         *
         * @param kind of the page; of each kind one is looked at more closely in each language
         * @param expected the status of the answer
         */
        void open(String path, String language, String kind, int expected) {
            at(kind, language, expected);
            var separator = path.contains("?") ? "&" : "?";
            var answer = requireNonNull(page.navigate(origin + path + separator + "lang=" + language));
            if (answer.status() != expected) fault("answers " + answer.status() + " to " + path);
            see(kind, language);
        }

        /** What the browser complains of until something else is looked at belongs to this page. */
        void at(String kind, String language, int expected) {
            place = "%s (%s) as %s".formatted(kind, language, who);
            answered = expected;
        }

        /** Looks at what is shown. */
        void see(String kind, String language) {
            looks.incrementAndGet();
            faults(page.evaluate(look, language));
            if (language.equals("th")) {
                var foreign = said(page.evaluate("latinWords()")).stream()
                        .filter(word -> !allowed.contains(word))
                        .toList();
                if (!foreign.isEmpty()) fault("Latin words on a Thai page: " + foreign);
            }
            fits(NARROW);
            if (examined.add(kind + " " + language)) seeClosely();
        }

        private void seeClosely() {
            faults(page.evaluate("restless()"));
            page.setViewportSize(MAGNIFIED, HIGH / 2);
            fits(MAGNIFIED);
            faults(page.evaluate("cutOff()"));
            page.setViewportSize(DESK, HIGH);
            page.evaluate(axe);
            faults(page.evaluate("axeFaults()"));
            page.setViewportSize(NARROW, LOW);
        }

        private void fits(int width) {
            int beyond = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            if (beyond > 0)
                fault("scrolls sideways by " + beyond + " at " + width + " px: " + said(page.evaluate("wideOnes()")));
        }

        private void faults(@Nullable Object result) {
            said(result).forEach(this::fault);
        }

        void fault(String fault) {
            // The same in each role is said once.
            faults.computeIfAbsent(fault, it -> new ConcurrentSkipListSet<>()).add(place);
        }
    }

    @SuppressWarnings("unchecked")
    static List<String> said(@Nullable Object result) {
        return (List<String>) requireNonNull(result);
    }
}
