package org.yokradap.journey;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pictures in docs/images, drawn from the pages themselves. A picture whose words are no longer those of the page fails; with
 * {@code -Dyokradap.docs.write=true} all are drawn anew. Where things stand is not compared: another browser breaks other lines.
 */
final class Pictures {
    private static final Path FOLDER = Path.of("docs/images");
    private static final boolean WRITE = Boolean.getBoolean("yokradap.docs.write");
    private static final Pattern WORDS = Pattern.compile("<text [^>]*>([^<]*)</text>");
    /** The clock goes on while a journey does. */
    private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.]\\d{2}(?=น\\.)|\\d{1,2}:\\d{2}");

    private final String script = Scripts.read("picture.js");
    private final Set<String> drawn = new TreeSet<>();

    /** Draws the page as it stands at this width, down to this height. */
    void draw(Page page, String name, int width, int height) {
        var before = page.viewportSize();
        page.setViewportSize(width, height);
        page.evaluate("async () => { window.scrollTo(0, 0); await document.fonts.ready; }");
        var picture = (String) page.evaluate(script, height);
        page.setViewportSize(before.width, before.height);
        drawn.add(name + ".svg");
        try {
            var file = FOLDER.resolve(name + ".svg");
            if (WRITE) Files.writeString(file, picture);
            assertThat(file)
                    .as("a picture of this name; see the class's comment")
                    .exists();
            assertThat(words(picture))
                    .as("words of %s; draw it anew with -Dyokradap.docs.write=true", file)
                    .isEqualTo(words(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No picture is left over that nothing draws. */
    void areAllThereAre() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(drawn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(String picture) {
        var words = WORDS.matcher(picture)
                .results()
                .map((MatchResult it) -> it.group(1))
                .collect(joining())
                .replaceAll("\\s+", "");
        return TIME.matcher(words).replaceAll("·");
    }
}
