package org.yokradap.plan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once must be readable for ever; what is stored today must look like that. */
class PlanEventsContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PlanId ID = new PlanId("plan-naruang-2566");
    private static final MeasureId MEASURE = new MeasureId("measure-naruang-2566-5");
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final LocalDate DAY = LocalDate.of(2022, 10, 17);

    static Stream<PlanEvent> events() {
        var duty = new PlanContent.Duty(ObligationId.of(MEASURE, 1), "d1");
        return Stream.of(
                new PlanSubmitted(
                        ID,
                        2,
                        DIGEST,
                        new PlanContent(List.of(new PlanContent.Line(MEASURE, 7, "m5", List.of(duty)))),
                        Optional.of("นร ๗๒๔๐๑/๔๕๖"),
                        Optional.of(LocalDate.of(2022, 10, 12)),
                        DAY),
                new SubmissionWithdrawn(ID, 2, DAY),
                new OpinionGiven(ID, 2, DIGEST, "เห็นควรอนุมัติ", DAY),
                new PlanOrdered(
                        ID,
                        2,
                        DIGEST,
                        PlanOrder.APPROVE,
                        "รายงานภายใน ๓๐ วัน",
                        Optional.of(LocalDate.of(2022, 11, 16)),
                        DAY,
                        List.of(new SlotId("slot-naruang-2566-4-1-finance-2022-10"))),
                new PlanReturned(ID, 2, DIGEST, "ขอให้เพิ่มขั้นตอน", Optional.empty(), DAY),
                new DutiesBegunAtOnce(ID, "เริ่มตามมติที่ประชุมแล้ว", DAY));
    }

    private static String frozen(Class<?> event) throws IOException {
        return new ClassPathResource("events/" + event.getSimpleName() + ".v1.json")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadableAsItWasStored(PlanEvent event) throws IOException {
        assertThat(JSON.readValue(frozen(event.getClass()), event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStoredAsItWas(PlanEvent event) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(frozen(event.getClass())));
    }

    @Test
    void coversEveryEventAndItsRevision() {
        assertThat(PlanEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrderElementsOf(
                        events().<Class<?>>map(PlanEvent::getClass).toList())
                .allMatch(it -> it.getAnnotation(Revision.class).value().equals("1"));
    }
}
