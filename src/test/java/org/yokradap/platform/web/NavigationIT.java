package org.yokradap.platform.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.yokradap.platform.testing.ApplicationTest;

@ApplicationTest
class NavigationIT {
    @Autowired
    private List<NavigationEntry> entries = List.of();

    @Test
    void drawsEachPlaceAndNoTwoOfOneReaderAlike() throws IOException {
        var drawn = new ClassPathResource("static/icons.svg").getContentAsString(StandardCharsets.UTF_8);
        assertThat(entries).isNotEmpty().allSatisfy(entry -> assertThat(drawn).contains("id=\"" + entry.icon() + "\""));
        var readers = entries.stream().flatMap(entry -> entry.roles().stream()).collect(toSet());
        for (var reader : readers)
            assertThat(entries.stream()
                            .filter(entry -> entry.isFor(Set.of(reader)))
                            .collect(groupingBy(NavigationEntry::icon, mapping(NavigationEntry::path, toSet()))))
                    .as(reader)
                    .allSatisfy((icon, places) -> assertThat(places).as(icon).hasSize(1));
    }

    /** The header has these two on every page, for what they do there. */
    @Test
    void leavesTheClockToLookingBackAndThePersonToTheAccount() {
        assertThat(entries).extracting(NavigationEntry::icon).doesNotContain("clock", "person");
    }
}
