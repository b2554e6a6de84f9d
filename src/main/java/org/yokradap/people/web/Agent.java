package org.yokradap.people.web;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser in two words. What browsers send of themselves is long enough to be told from all others, so it is not kept. */
final class Agent {
    private static final int MOST = 20;
    private static final Pattern FIRST_WORD = Pattern.compile("^([A-Za-z][A-Za-z-]{0," + (MOST - 1) + "})");

    /** Most of them say that they are Chrome and Safari too, so the order matters. */
    private static final List<Entry<String, String>> PROGRAMS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Line/", "LINE"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Windows", "Windows"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private Agent() {}

    /** Chrome · Android, or the program's own name; empty for one that does not say. */
    static String words(String sent) {
        var words = Stream.concat(named(PROGRAMS, sent), named(SYSTEMS, sent)).collect(Collectors.joining(" · "));
        if (!words.isEmpty()) return words;
        var first = FIRST_WORD.matcher(sent);
        return first.find() ? first.group(1) : "";
    }

    private static Stream<String> named(List<Entry<String, String>> names, String sent) {
        return names.stream()
                .filter(name -> sent.contains(name.getKey()))
                .map(Entry::getValue)
                .limit(1);
    }
}
