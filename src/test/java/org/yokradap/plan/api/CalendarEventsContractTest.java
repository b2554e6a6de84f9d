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
import org.yokradap.calendar.DuePolicy.OnHoliday;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once must be readable for ever; what is stored today must look like that. */
class CalendarEventsContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CalendarId ID = new CalendarId("calendar-naruang");
    private static final List<SlotId> KEPT = List.of(new SlotId("slot-naruang-2566-1-1-finance-2023-01"));

    static Stream<CalendarEvent> events() {
        return Stream.of(
                new CalendarOpened(
                        ID, List.of(new Holiday(LocalDate.of(2023, 4, 13), "วันสงกรานต์", Holiday.Source.RECALLED))),
                new DueRuleChosen(
                        ID,
                        new DueRule(DueRule.Monthly.DAY_OF_NEXT_MONTH, Optional.of(5), OnHoliday.NEXT_WORKING_DAY),
                        LocalDate.of(2023, 1, 1),
                        "มติที่ประชุมหัวหน้าส่วน",
                        KEPT),
                new HolidaysDeclared(
                        ID,
                        List.of(new Holiday(LocalDate.of(2023, 5, 5), "วันหยุดพิเศษ", Holiday.Source.ENTERED)),
                        LocalDate.of(2023, 3, 8),
                        "มติ ครม.",
                        KEPT),
                new HolidayRemoved(ID, LocalDate.of(2023, 5, 5), LocalDate.of(2023, 4, 20), "ครม. ยกเลิก", KEPT));
    }

    private static String frozen(Class<?> event) throws IOException {
        return new ClassPathResource("events/" + event.getSimpleName() + ".v1.json")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadableAsItWasStored(CalendarEvent event) throws IOException {
        assertThat(JSON.readValue(frozen(event.getClass()), event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStoredAsItWas(CalendarEvent event) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(frozen(event.getClass())));
    }

    @Test
    void coversEveryEventAndItsRevision() {
        assertThat(CalendarEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrderElementsOf(
                        events().<Class<?>>map(CalendarEvent::getClass).toList())
                .allMatch(it -> it.getAnnotation(Revision.class).value().equals("1"));
    }
}
