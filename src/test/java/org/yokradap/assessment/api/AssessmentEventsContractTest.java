package org.yokradap.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.yokradap.assessment.Example;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once must be readable for ever; what is stored today must look like that. */
class AssessmentEventsContractTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AssessmentId ID = new AssessmentId("assessment-naruang-2565");
    private static final Subject BUDGET = new Subject("2");

    static Stream<AssessmentEvent> events() {
        return Stream.of(
                new AssessmentOpened(ID, new FrameworkId("ita-2565")),
                new ScoreRecorded(
                        ID,
                        BUDGET,
                        Score.parse("81.83"),
                        new AsWritten(
                                Optional.of(new Subject("IIT")),
                                Optional.of("การใช้จ่ายงบประมาณ"),
                                Optional.of("ไม่ผ่านเกณฑ์"),
                                Optional.empty(),
                                Optional.empty())),
                new ScoreCorrected(ID, BUDGET, Score.parse("81.83"), Score.parse("83.185"), "พิมพ์ผิด"),
                new StatedResultRecorded(ID, "memo", Optional.of(Score.parse("83.12")), Optional.of("A")),
                new WeaknessIdentified(
                        ID,
                        BUDGET,
                        WeaknessKind.INDICATOR,
                        Optional.of(Score.parse("81.83")),
                        true,
                        WeaknessRule.INDICATOR_BELOW_MARK,
                        Optional.empty()),
                new WeaknessDismissed(ID, BUDGET, "แก้ไขแล้วในปีก่อน"),
                new JudgementWithdrawn(ID, BUDGET, "ยังแก้ไขไม่เสร็จ"),
                new RulesChosen(ID, Optional.of(Example.ita(2565).rules()), "ตกลงในที่ประชุมผู้บริหาร"),
                new FindingAccepted(
                        ID, new FindingKey("discrepancy.3f1c09a27be4d586"), "memo", "แก้ไขในหนังสือฉบับถัดไป"),
                new AcceptanceWithdrawn(ID, new FindingKey("discrepancy.3f1c09a27be4d586"), "หนังสือออกใหม่แล้ว"),
                new AnalysisConcluded(
                        ID,
                        Optional.of(Score.parse("93.12")),
                        Optional.of("A"),
                        List.of(BUDGET, new Subject("i7"), new Subject("O12")),
                        Example.ita(2565).rules()));
    }

    private static String frozen(Class<?> event) throws IOException {
        return new ClassPathResource("events/" + event.getSimpleName() + ".v1.json")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadableAsItWasStored(AssessmentEvent event) throws IOException {
        assertThat(JSON.readValue(frozen(event.getClass()), event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStoredAsItWas(AssessmentEvent event) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(frozen(event.getClass())));
    }

    @Test
    void coversEveryEventAndItsRevision() {
        assertThat(AssessmentEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrderElementsOf(
                        events().<Class<?>>map(AssessmentEvent::getClass).toList())
                .allMatch(it -> it.getAnnotation(Revision.class).value().equals("1"));
    }
}
