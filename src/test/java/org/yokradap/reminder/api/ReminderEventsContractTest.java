package org.yokradap.reminder.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once must be readable for ever, and mean the same. */
class ReminderEventsContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AgencyId AGENCY = AgencyId.ofCode("naruang");
    private static final RemindersId ID = RemindersId.of(AGENCY);
    private static final OfficerId FINANCE = OfficerId.of(AGENCY, "finance");

    static Stream<ReminderEvent> events() {
        return Stream.of(
                new ReminderPolicySet(
                        ID,
                        new ReminderPolicy(
                                List.of(14, 7, 1, 0),
                                List.of(1, 3, 7),
                                7,
                                List.of(2, 5),
                                List.of(2, 5),
                                List.of(7, 14, 21),
                                List.of(5),
                                List.of(5, 10, 15),
                                true)),
                new RemindersPaused(ID, FINANCE, LocalDate.of(2023, 1, 20), LocalDate.of(2023, 2, 2)),
                new RemindersResumed(ID, FINANCE));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadableAsItWasStored(ReminderEvent event) throws IOException {
        var frozen = new ClassPathResource("events/" + event.getClass().getSimpleName() + ".v1.json")
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(JSON.readValue(frozen, event.getClass())).isEqualTo(event);
    }

    @Test
    void coversEveryEvent() {
        assertThat(ReminderEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrderElementsOf(
                        events().<Class<?>>map(ReminderEvent::getClass).toList());
    }
}
