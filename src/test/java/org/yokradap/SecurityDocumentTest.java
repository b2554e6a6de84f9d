package org.yokradap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A test that {@code docs/security.md} names as a proof has to be there. */
class SecurityDocumentTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:IT|Test))`");

    @Test
    void namesOnlyTestsThatExist() throws IOException {
        var named = NAMED.matcher(Files.readString(Path.of("docs/security.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(15);
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var existing = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
            assertThat(existing).containsAll(named);
        }
    }
}
