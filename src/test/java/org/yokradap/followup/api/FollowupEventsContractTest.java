package org.yokradap.followup.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.yokradap.followup.Nadi;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once must be readable for ever; what is stored today must look like that. */
class FollowupEventsContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ReportId REPORT = ReportId.of(Nadi.JANUARY.id());
    private static final RoundId ROUND = RoundId.of(Nadi.AGENCY, YearMonth.of(2023, 1));
    private static final String DIGEST = "335a1ec05455cdb358fb977e532b60b2efb2d61e746997849846a6a63fb9e5da";

    static Stream<Object> events() {
        return Stream.of(
                new ProgressReported(REPORT, 1, "ปิดประกาศ 3 จุด", 80),
                new EvidenceAttached(REPORT, 1, "https://nadi.example/news/1", "หน้าข่าว"),
                new ReportSubmitted(REPORT, 1, DIGEST, LocalDate.of(2023, 1, 20)),
                new ReportWithdrawn(REPORT, 1),
                new ReportApproved(REPORT, 1, DIGEST),
                new ReportReturned(REPORT, 1, DIGEST, "ขอลิงก์หน้าเว็บด้วย"),
                new RoundClosed(ROUND, new RoundCounts(6, 1, 2, 1, 3, 4), DIGEST, Optional.of("0".repeat(64))),
                new RoundReopened(ROUND, "กองช่างส่งเพิ่ม"));
    }

    private static String frozen(Class<?> event) throws IOException {
        return new ClassPathResource("events/" + event.getSimpleName() + ".v1.json")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadableAsItWasStored(Object event) throws IOException {
        assertThat((Object) JSON.readValue(frozen(event.getClass()), event.getClass()))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStoredAsItWas(Object event) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(frozen(event.getClass())));
    }

    @Test
    void coversEveryEventAndItsRevision() {
        var all = new ArrayList<>(List.of(ReportEvent.class.getPermittedSubclasses()));
        all.addAll(List.of(RoundEvent.class.getPermittedSubclasses()));
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        events().<Class<?>>map(Object::getClass).toList())
                .allMatch(event -> event.getAnnotation(Revision.class).value().equals("1"));
    }
}
