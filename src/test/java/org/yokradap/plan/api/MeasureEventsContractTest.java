package org.yokradap.plan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.yokradap.assessment.api.Subject;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.DivisionId;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once must be readable for ever; what is stored today must look like that. */
class MeasureEventsContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MeasureId ID = new MeasureId("measure-naruang-2566-5");
    private static final DivisionId FINANCE = new DivisionId("division-naruang-finance");

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
                new MeasureAssigned(ID, FINANCE),
                new MeasureWithdrawn(ID, "ซ้ำกับมาตรการอื่น"),
                new MeasureRevised(ID, "OIT", "9.2", "O13", "คู่มือการปฏิบัติงาน", "ทุกกอง"),
                new WeaknessesAnswered(ID, List.of(new Subject("O13"), new Subject("9.2"))),
                new StepRevised(ID, 1, "จัดทำคู่มือการปฏิบัติงาน"),
                new StepAssigned(ID, 1, FINANCE),
                new StepBegun(ID, 1, LocalDate.of(2022, 11, 1)),
                new StepCompleted(ID, 1, LocalDate.of(2022, 12, 15)),
                new StepReopened(ID, 1, LocalDate.of(2022, 12, 20), "ยังขาดกองช่าง"),
                new ObligationRevised(ID, 1, "จัดทำคู่มือการปฏิบัติงาน ภายในเดือนมกราคม ๒๕๖๖"),
                new ObligationPostponed(
                        ID,
                        1,
                        LocalDate.of(2023, 2, 28),
                        "น้ำท่วม",
                        List.of(new ObligationPostponed.Moved(
                                new SlotId("slot-naruang-2566-5-1-finance-once"), LocalDate.of(2023, 1, 31)))),
                new RecurrenceChanged(
                        ID,
                        2,
                        "รายงานทุกไตรมาส",
                        Timing.quarterly(),
                        LocalDate.of(2023, 1, 1),
                        "มติที่ประชุม",
                        List.of(new SlotId("slot-naruang-2566-5-2-finance-2023-01"))),
                new MeasureReassigned(
                        ID,
                        Optional.of(2),
                        FINANCE,
                        new DivisionId("division-naruang-works"),
                        LocalDate.of(2023, 6, 1),
                        "ปรับโครงสร้าง",
                        List.of(new SlotId("slot-naruang-2566-5-2-finance-2023-06"))),
                new EveryDivisionIncluded(ID, Everyone.ALL_DIVISIONS),
                new CoordinatorNamed(ID, new DivisionId("division-naruang-office")));
    }

    /** What was added to an event since: the old files stay readable, and new events have files of their own. */
    static Stream<MeasureEvent> grown() {
        return Stream.of(
                new StepAdded(ID, 1, "จัดทำมาตรฐานการปฏิบัติงาน", Optional.of(FINANCE)),
                new MeasureWithdrawn(
                        ID, "ซ้ำกับมาตรการอื่น", List.of(new SlotId("slot-naruang-2566-5-1-finance-once"))));
    }

    @ParameterizedTest
    @MethodSource("grown")
    void isReadableAndStoredWithWhatWasAdded(MeasureEvent event) throws IOException {
        var frozen = new ClassPathResource("events/" + event.getClass().getSimpleName() + ".v1-2.json")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(JSON.readValue(frozen, event.getClass())).isEqualTo(event);
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(frozen));
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
