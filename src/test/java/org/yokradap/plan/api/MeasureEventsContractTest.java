package org.yokradap.plan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.DivisionId;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once must be readable for ever; what is stored today must look like that. */
class MeasureEventsContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MeasureId ID = new MeasureId("measure-naruang-2566-5");

    static Stream<MeasureEvent> events() {
        return Stream.of(
                new MeasureProposed(ID, "OIT", "9.2", "o13", "- การปฏิบัติงาน", "- ทุกภารกิจงานจัดทำข้อมูล"),
                new StepAdded(ID, 1, "จัดทำมาตรฐานการปฏิบัติงาน"),
                new ObligationAdded(
                        ID,
                        1,
                        "จัดทำคู่มือมาตรฐานการปฏิบัติ ภายในเดือนมกราคม ๒๕๖๖",
                        Timing.byEndOf(YearMonth.of(2023, 1)),
                        Bearer.DIVISIONS),
                new MeasureAssigned(ID, new DivisionId("division-naruang-finance")),
                new MeasureWithdrawn(ID, "ซ้ำกับมาตรการอื่น"));
    }

    private static String frozen(Class<?> event) throws IOException {
        return new ClassPathResource("events/" + event.getSimpleName() + ".v1.json")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadableAsItWasStored(MeasureEvent event) throws IOException {
        assertThat(JSON.readValue(frozen(event.getClass()), event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStoredAsItWas(MeasureEvent event) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(frozen(event.getClass())));
    }

    @Test
    void coversEveryEventAndItsRevision() {
        assertThat(MeasureEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrderElementsOf(
                        events().<Class<?>>map(MeasureEvent::getClass).toList())
                .allMatch(it -> it.getAnnotation(Revision.class).value().equals("1"));
    }
}
