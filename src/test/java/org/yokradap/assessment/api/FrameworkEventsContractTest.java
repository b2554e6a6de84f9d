package org.yokradap.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once must be readable for ever; what is stored today must look like that. */
class FrameworkEventsContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FrameworkPublished PUBLISHED = new FrameworkPublished(
            new AgencyFrameworkId("framework-naruang-ita-2565"),
            1,
            "id: ita-2565\nname: ITA\n",
            "คู่มือการประเมิน หน้า 12");

    private static String frozen() throws IOException {
        return new ClassPathResource("events/FrameworkPublished.v1.json").getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void isReadableAsItWasStored() throws IOException {
        assertThat(JSON.readValue(frozen(), FrameworkPublished.class)).isEqualTo(PUBLISHED);
    }

    @Test
    void isStoredAsItWas() throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(PUBLISHED))).isEqualTo(JSON.readTree(frozen()));
    }

    @Test
    void coversEveryEvent() {
        assertThat(FrameworkEvent.class.getPermittedSubclasses()).containsExactly(FrameworkPublished.class);
    }
}
