package org.yokradap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Rejection;

/** Whatever can be said can be said in both languages. */
class MessagesTest {
    private static final Pattern LITERAL_KEY = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");
    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    @Test
    void everyKeyIsInBothLanguages() throws IOException {
        for (Resource thai : thaiFiles()) {
            var english = FILES.getResource("classpath:i18n/" + name(thai).replace(".properties", "_en.properties"));
            assertThat(read(english).stringPropertyNames())
                    .as(name(thai))
                    .containsExactlyInAnyOrderElementsOf(read(thai).stringPropertyNames());
        }
    }

    @Test
    void everyReasonForARefusalHasWords() throws IOException, ClassNotFoundException {
        var keys = allKeys();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Rejection.Reason.class));
        var reasons = new ArrayList<String>();
        for (var found : scanner.findCandidateComponents("org.yokradap")) {
            Arrays.stream(Class.forName(found.getBeanClassName()).getEnumConstants())
                    .map(Rejection.Reason.class::cast)
                    .map(Rejection.Reason::key)
                    .forEach(reasons::add);
        }
        assertThat(reasons).contains("rejection.AccessRejection.NOT_YOUR_ROLE");
        assertThat(keys).containsAll(reasons);
    }

    @Test
    void everyRoleHasAName() throws IOException {
        assertThat(allKeys())
                .containsAll(Stream.of(Role.values())
                        .flatMap(role -> Stream.of("Role." + role, "role." + role + ".does"))
                        .toList());
    }

    /** Of every event that was ever stored, an example is kept. */
    @Test
    void everyEventHasAName() throws IOException {
        var named = allKeys().stream()
                .filter(key -> key.startsWith("event."))
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        var stored = Arrays.stream(FILES.getResources("classpath*:events/*.json"))
                .map(file -> name(file).substring(0, name(file).indexOf('.')))
                .filter(name -> Character.isUpperCase(name.charAt(0)))
                .collect(Collectors.toSet());
        assertThat(stored).hasSizeGreaterThan(50);
        assertThat(named).containsAll(stored);
    }

    @Test
    void noTemplateAsksForAKeyThatIsMissing() throws IOException {
        var keys = allKeys();
        for (Resource template : FILES.getResources("classpath*:templates/**/*.html")) {
            var used = LITERAL_KEY
                    .matcher(template.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(result -> result.group(1))
                    .toList();
            assertThat(keys).as(name(template)).containsAll(used);
        }
    }

    /** In a message with arguments a single one would vanish and quote what follows. */
    @Test
    void noMessageHasAStraightApostrophe() throws IOException {
        for (Resource file : FILES.getResources("classpath*:i18n/*.properties")) {
            assertThat(read(file).values()).as(name(file)).noneMatch(words -> words.toString()
                    .contains("'"));
        }
    }

    private static Set<String> allKeys() throws IOException {
        var keys = new TreeSet<String>();
        for (Resource file : thaiFiles()) keys.addAll(read(file).stringPropertyNames());
        return keys;
    }

    private static List<Resource> thaiFiles() throws IOException {
        return Arrays.stream(FILES.getResources("classpath*:i18n/*.properties"))
                .filter(file -> !name(file).contains("_"))
                .toList();
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }
}
