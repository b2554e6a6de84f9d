package org.yokradap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the guide and the README call by its name is called so on the screen, and what they show is there. */
class GuideTest {
    private static final Path GUIDE = Path.of("docs/user-guide.th.md");
    private static final Path README = Path.of("README.md");
    private static final Pattern NAMED = Pattern.compile("(?<!\\*)\\*([^*\\n]+)\\*(?!\\*)");
    private static final Pattern PICTURE = Pattern.compile("images/([a-z-]+\\.svg)");

    @Test
    void nameWhatIsOnTheScreen() throws IOException {
        var messages = messages();
        for (var document : Set.of(GUIDE, README)) {
            var named = NAMED.matcher(Files.readString(document))
                    .results()
                    .map(it -> it.group(1))
                    .filter(GuideTest::isThai)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).hasSizeGreaterThan(5);
            assertThat(named).as("names in %s", document).allMatch(name -> messages.stream()
                    .anyMatch(message -> message.matcher(name).matches()));
        }
    }

    @Test
    void showEveryPictureThatThereIs() throws IOException {
        var shown = new TreeSet<String>();
        for (var document : Set.of(GUIDE, README))
            PICTURE.matcher(Files.readString(document)).results().forEach(it -> shown.add(it.group(1)));
        try (Stream<Path> files = Files.list(Path.of("docs/images"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    private static boolean isThai(String words) {
        return words.codePoints().anyMatch(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.THAI);
    }

    /** All that the screens say in Thai, in whole or as the beginning of a line, and what the example calls its posts. */
    private static Set<Pattern> messages() throws IOException {
        var said = new HashSet<Pattern>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:i18n/*.properties")) {
            var messages = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                messages.load(reader);
            }
            messages.values().stream()
                    .map(String.class::cast)
                    .map(GuideTest::pattern)
                    .forEach(said::add);
        }
        Example.officers().forEach(it -> said.add(Pattern.compile(Pattern.quote(it.title()))));
        return said;
    }

    /** {@code กลับไปแผนปี {0}} is on the screen as "กลับไปแผนปี 2566"; a guide may leave off the words about the year. */
    private static Pattern pattern(String message) {
        var parts = message.split("\\{\\d[^}]*}", -1);
        var whole = Stream.of(parts).map(Pattern::quote).collect(Collectors.joining(".+"));
        return Pattern.compile(whole
                + (parts.length > 1
                        ? "|"
                                + Pattern.quote(parts[0].replaceFirst("ปี(งบประมาณ)?( พ.ศ.)? $", "")
                                        .strip())
                        : ""));
    }
}
