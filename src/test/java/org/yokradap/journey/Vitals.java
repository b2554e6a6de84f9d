package org.yokradap.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** What a page feels like: see vitals.js. Times are for reading, because machines are not alike; jumps are the page's own. */
final class Vitals {
    /** Above this a reader loses the line: "good" of Web Vitals, https://web.dev/articles/cls. */
    private static final double STEADY = 0.1;

    private final Map<String, Figures> figures = new TreeMap<>();

    private record Figures(double painted, double jumped, double blocked) {}

    static void watch(Page page) {
        page.addInitScript(Scripts.read("vitals.js"));
    }

    void note(String name, Page page) {
        @SuppressWarnings("unchecked")
        var read = (Map<String, Number>) page.evaluate("window.vitals");
        figures.put(name, new Figures(figure(read, "painted"), figure(read, "jumped"), figure(read, "blocked")));
    }

    private static double figure(Map<String, Number> read, String name) {
        return requireNonNull(read.get(name), name).doubleValue();
    }

    void print() {
        System.out.printf("%-45s %12s %8s %12s%n", "page", "painted ms", "jumps", "blocked ms");
        figures.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparingDouble(Figures::painted)))
                .forEach(it -> System.out.printf(
                        "%-45s %12.0f %8.3f %12.0f%n",
                        it.getKey(),
                        it.getValue().painted(),
                        it.getValue().jumped(),
                        it.getValue().blocked()));
    }

    void areSteady() {
        assertThat(figures).isNotEmpty().allSatisfy((page, it) -> assertThat(it.jumped())
                .as("how far things jump on %s", page)
                .isLessThan(STEADY));
    }
}
