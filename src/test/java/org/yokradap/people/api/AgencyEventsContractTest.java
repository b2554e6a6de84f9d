package org.yokradap.people.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once must be readable for ever, and mean the same. */
class AgencyEventsContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AgencyId ID = AgencyId.ofCode("naruang");
    private static final DivisionId FINANCE = DivisionId.of(ID, "finance");

    static Stream<AgencyEvent> events() {
        return Stream.of(
                new AgencyRegistered(ID, "เทศบาลตำบลนาเรือง"),
                new DivisionAdded(ID, FINANCE, "กองคลัง"),
                new OfficerAppointed(
                        ID,
                        OfficerId.of(ID, "3"),
                        Role.DIVISION_HEAD,
                        "ผู้อำนวยการกองคลัง",
                        Optional.of(FINANCE),
                        LocalDate.of(2022, 10, 1)),
                new OfficerErased(ID, OfficerId.of(ID, "3"), LocalDate.of(2023, 3, 1)),
                new ActingBegan(
                        ID,
                        OfficerId.of(ID, "3"),
                        OfficerId.of(ID, "2"),
                        LocalDate.of(2023, 3, 1),
                        LocalDate.of(2023, 3, 31)),
                new ActingEnded(
                        ID,
                        OfficerId.of(ID, "3"),
                        OfficerId.of(ID, "2"),
                        LocalDate.of(2023, 3, 1),
                        LocalDate.of(2023, 3, 15)),
                new DecisionChainSet(ID, DecisionChain.CLERK_THEN_MAYOR, LocalDate.of(2023, 2, 1)),
                new ReadingGranted(ID, AgencyId.ofCode("province"), LocalDate.of(2023, 2, 1)),
                new ReadingWithdrawn(
                        ID, AgencyId.ofCode("province"), LocalDate.of(2023, 2, 1), LocalDate.of(2023, 3, 15)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadableAsItWasStored(AgencyEvent event) throws IOException {
        var frozen = new ClassPathResource("events/" + event.getClass().getSimpleName() + ".v1.json")
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(JSON.readValue(frozen, event.getClass())).isEqualTo(event);
    }

    @Test
    void coversEveryEvent() {
        assertThat(AgencyEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrderElementsOf(
                        events().<Class<?>>map(AgencyEvent::getClass).toList());
    }
}
