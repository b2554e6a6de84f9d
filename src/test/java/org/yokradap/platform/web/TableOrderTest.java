package org.yokradap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TableOrderTest {
    private static final Map<String, Comparator<String>> COLUMNS =
            Map.of("length", Comparator.comparingInt(String::length));
    private static final List<String> ROWS = List.of("bb", "ccc", "a", "dd");

    private static TableOrder asked(String query) {
        var request = new MockHttpServletRequest("GET", "/app/search");
        request.setContextPath("/app");
        request.setQueryString(query);
        for (var part : query.split("&", -1)) {
            var pair = part.split("=", 2);
            request.addParameter(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return TableOrder.of(request);
    }

    @Test
    void putsRowsInOrderAndLeavesEqualOnesWhereTheyAre() {
        assertThat(asked("sort=length").of(ROWS, COLUMNS)).containsExactly("a", "bb", "dd", "ccc");
        assertThat(asked("sort=length&down").of(ROWS, COLUMNS)).containsExactly("ccc", "bb", "dd", "a");
    }

    @Test
    void leavesThemAsTheyAreForAColumnThatIsNone() {
        assertThat(asked("sort=nonsense&down").of(ROWS, COLUMNS)).isEqualTo(ROWS);
        assertThat(asked("q=x").of(ROWS, COLUMNS)).isEqualTo(ROWS);
    }

    @Test
    void aHeadLeadsToItsOrderAndThenTurnsIt() {
        assertThat(asked("q=%E0%B8%81&page=3").link("length")).isEqualTo("/app/search?q=%E0%B8%81&sort=length");
        assertThat(asked("q=a&sort=length").link("length")).isEqualTo("/app/search?q=a&sort=length&down");
        assertThat(asked("q=a&sort=length&down").link("length")).isEqualTo("/app/search?q=a&sort=length");
        assertThat(asked("q=a&sort=length&down").link("title")).isEqualTo("/app/search?q=a&sort=title");
    }

    @Test
    void saysWhichWayOnlyAtItsOwnColumn() {
        assertThat(asked("sort=length").said("length")).isEqualTo("ascending");
        assertThat(asked("sort=length&down").said("length")).isEqualTo("descending");
        assertThat(asked("sort=length").said("title")).isNull();
    }

    @Test
    void anotherFilterLeavesTheOrderAndBeginsWithTheFirstPart() {
        assertThat(asked("q=a&sort=length&down&page=2").with("kind", "REPORT"))
                .isEqualTo("/app/search?q=a&sort=length&down&kind=REPORT");
    }

    @Test
    void noAddressChangesTheLanguageOfWhoeverIsSentIt() {
        assertThat(asked("q=a&lang=en").link("length")).isEqualTo("/app/search?q=a&sort=length");
        assertThat(asked("lang=en&q=a").file("csv")).isEqualTo("/app/search.csv?q=a");
    }

    @Test
    void aFileHasTheSameFiltersAndOrder() {
        assertThat(asked("q=%E0%B8%81&sort=length&down&page=2").file("csv"))
                .isEqualTo("/app/search.csv?q=%E0%B8%81&sort=length&down");
    }
}
