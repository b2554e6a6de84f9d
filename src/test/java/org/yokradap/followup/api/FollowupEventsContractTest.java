package org.yokradap.followup.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Nadi.FINANCE;

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
import org.yokradap.people.api.DecisionChain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once must be readable for ever; what is stored today must look like that. */
class FollowupEventsContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ReportId REPORT = ReportId.of(Nadi.JANUARY.id());
    private static final RoundId ROUND = RoundId.of(Nadi.AGENCY, YearMonth.of(2023, 1));
    private static final String DIGEST = "335a1ec05455cdb358fb977e532b60b2efb2d61e746997849846a6a63fb9e5da";

    /**
     * An event as it is stored.
     *
     * @param form of its JSON: fields are added within a revision, and each form that was ever stored is kept
     */
    record Stored(Object event, String form) {
        Stored(Object event) {
            this(event, "v1");
        }

        JsonNode json() throws IOException {
            return JSON.readTree(
                    new ClassPathResource("events/" + this + ".json").getContentAsString(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return event.getClass().getSimpleName() + "." + form;
        }
    }

    static Stream<Stored> today() {
        return Stream.of(
                new Stored(
                        new ProgressReported(
                                REPORT,
                                1,
                                "ปิดประกาศ 3 จุด",
                                80,
                                List.of(1, 2),
                                "ฝนตก",
                                "ขอป้าย",
                                Optional.of(FINANCE),
                                Optional.of(new Unfinished("ครึ่งหนึ่ง", "nadi.example/news", "หน้าข่าว"))),
                        "v1-3"),
                new Stored(new EvidenceAttached(REPORT, 1, "https://nadi.example/news/1", "หน้าข่าว"), "v1-2"),
                new Stored(new EvidenceRemoved(REPORT, 1, "https://nadi.example/news/1", Optional.of(FINANCE))),
                new Stored(new FileAttached(
                        REPORT, 1, new FileDigest(DIGEST), "application/pdf", 123_456L, Optional.of(FINANCE))),
                new Stored(new LinkChecksSettled(LinkChecksId.of(Nadi.AGENCY), true)),
                new Stored(new FileRemoved(REPORT, 1, new FileDigest(DIGEST), Optional.empty())),
                new Stored(
                        new ReportSubmitted(
                                REPORT,
                                1,
                                DIGEST,
                                LocalDate.of(2023, 1, 20),
                                Optional.of(FINANCE),
                                DecisionChain.CLERK_THEN_MAYOR),
                        "v1-3"),
                new Stored(new ReportForwarded(REPORT, 1, DIGEST)),
                new Stored(new ReportWithdrawn(REPORT, 1), "v1-2"),
                new Stored(new ReportApproved(REPORT, 1, DIGEST)),
                new Stored(new ReportReturned(REPORT, 1, DIGEST, "ขอลิงก์หน้าเว็บด้วย")),
                new Stored(
                        new RoundClosed(
                                ROUND,
                                new RoundCounts(6, 1, 2, 1, 3, 4),
                                DIGEST,
                                Optional.of("0".repeat(64)),
                                List.of(Nadi.JANUARY.id())),
                        "v1-2"),
                new Stored(new RoundReopened(ROUND, "กองช่างส่งเพิ่ม")));
    }

    static Stream<Stored> ever() {
        var before = Stream.of(
                new Stored(new ProgressReported(REPORT, 1, "ปิดประกาศ 3 จุด", 80)),
                new Stored(
                        new ProgressReported(
                                REPORT,
                                1,
                                "ปิดประกาศ 3 จุด",
                                80,
                                List.of(1, 2),
                                "ฝนตก",
                                "ขอป้าย",
                                Optional.of(FINANCE),
                                Optional.empty()),
                        "v1-2"),
                new Stored(new EvidenceAttached(REPORT, 1, "https://nadi.example/news/1", "หน้าข่าว")),
                new Stored(new ReportSubmitted(REPORT, 1, DIGEST, LocalDate.of(2023, 1, 20))),
                new Stored(
                        new ReportSubmitted(
                                REPORT,
                                1,
                                DIGEST,
                                LocalDate.of(2023, 1, 20),
                                Optional.of(FINANCE),
                                DecisionChain.EITHER),
                        "v1-2"),
                new Stored(new ReportWithdrawn(REPORT, 1)),
                new Stored(new RoundClosed(
                        ROUND, new RoundCounts(6, 1, 2, 1, 3, 4), DIGEST, Optional.of("0".repeat(64)))));
        return Stream.concat(before, today());
    }

    @ParameterizedTest
    @MethodSource("ever")
    void isReadableAsItWasStored(Stored stored) throws IOException {
        assertThat((Object) JSON.treeToValue(stored.json(), stored.event().getClass()))
                .isEqualTo(stored.event());
    }

    @ParameterizedTest
    @MethodSource("today")
    void isStoredAsItWas(Stored stored) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(stored.event()))).isEqualTo(stored.json());
    }

    @Test
    void coversEveryEventAndItsRevision() {
        var all = new ArrayList<>(List.of(ReportEvent.class.getPermittedSubclasses()));
        all.addAll(List.of(RoundEvent.class.getPermittedSubclasses()));
        all.addAll(List.of(LinkChecksEvent.class.getPermittedSubclasses()));
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        today().<Class<?>>map(stored -> stored.event().getClass())
                                .toList())
                .allMatch(event -> event.getAnnotation(Revision.class).value().equals("1"));
    }
}
