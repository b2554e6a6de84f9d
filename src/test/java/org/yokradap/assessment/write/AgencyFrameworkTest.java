package org.yokradap.assessment.write;

import static org.yokradap.assessment.write.Refused.refused;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.yokradap.assessment.Example;
import org.yokradap.assessment.api.AgencyFrameworkId;
import org.yokradap.assessment.api.FrameworkCommand.PublishFramework;
import org.yokradap.assessment.api.FrameworkPublished;
import org.yokradap.assessment.api.FrameworkRejection;
import org.yokradap.assessment.api.ScoredSubjects;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.framework.YamlFrameworks;

class AgencyFrameworkTest {
    private static final AgencyFrameworkId ID = new AgencyFrameworkId("framework-naruang-ita-2565");
    private static final AgencyFrameworkId OF_2569 = new AgencyFrameworkId("framework-naruang-ita-2569");
    private static final String DELIVERED = Example.text(2565);
    private static final String CORRECTED = DELIVERED.replace("O1: โครงสร้าง", "O1: โครงสร้างองค์กร");
    private static final String WITHOUT_O41 = DELIVERED.replaceAll("(?m)^ +O41: .*\n", "");
    private static final String REASON = "คู่มือการประเมิน หน้า 12";
    private static final FrameworkPublished FIRST = new FrameworkPublished(ID, 1, CORRECTED, REASON);

    private final Set<Subject> scored = new HashSet<>();
    private AggregateTestFixture<AgencyFramework> framework = new AggregateTestFixture<>(AgencyFramework.class);

    @BeforeEach
    void knowTheFrameworks() {
        scored.clear();
        framework = new AggregateTestFixture<>(AgencyFramework.class);
        ScoredSubjects scores = id -> id.equals(ID) ? scored : Set.of();
        framework.registerInjectableResource(Example.SHELF);
        framework.registerInjectableResource(new YamlFrameworks());
        framework.registerInjectableResource(scores);
    }

    private static PublishFramework publish(int basedOn, String text) {
        return new PublishFramework(ID, basedOn, text, REASON, false);
    }

    @Nested
    class Publishing {
        @Test
        void aCorrectionOfADeliveredFrameworkMakesTheFirstEdition() {
            framework.givenNoPriorActivity().when(publish(0, CORRECTED)).expectEvents(FIRST);
        }

        @Test
        void aCorrectionOfAnEditionMakesTheNextOne() {
            framework
                    .given(FIRST)
                    .when(publish(1, WITHOUT_O41))
                    .expectEvents(new FrameworkPublished(ID, 2, WITHOUT_O41, REASON));
        }

        @Test
        void whatWasDeliveredCanBePutInForceAgain() {
            framework
                    .given(FIRST)
                    .when(publish(1, DELIVERED))
                    .expectEvents(new FrameworkPublished(ID, 2, DELIVERED, REASON));
        }

        @Test
        void aYearThatWasNotDeliveredIsAdded() {
            String text = Example.text(2568)
                    .replace("2568", "2569")
                    .replaceAll("O27", "O25")
                    .replaceAll("O28", "O26")
                    .replaceAll("(?m)^  O2[56]: .*\n", "");
            framework
                    .givenNoPriorActivity()
                    .when(new PublishFramework(OF_2569, 0, text, REASON, false))
                    .expectEvents(new FrameworkPublished(OF_2569, 1, text, REASON));
        }

        @Test
        void theLinesOfABrowserAreStoredAsLines() {
            framework
                    .givenNoPriorActivity()
                    .when(publish(0, CORRECTED.replace("\n", "\r\n")))
                    .expectEvents(FIRST);
        }
    }

    @Nested
    class IsRefused {
        @Test
        void withoutAReason() {
            refused(
                    framework.givenNoPriorActivity().when(new PublishFramework(ID, 0, CORRECTED, " ", false)),
                    FrameworkRejection.REASON_MISSING,
                    "reason");
        }

        @Test
        void withATextThatCannotBeRead() {
            refused(
                    framework.givenNoPriorActivity().when(publish(0, DELIVERED.replace("weight: 40", "weight: 41"))),
                    FrameworkRejection.TEXT_UNREADABLE,
                    "text");
        }

        @Test
        void withACodeThatTheNextYearDoesNotKnow() {
            refused(
                    framework.givenNoPriorActivity().when(publish(0, DELIVERED.replace("O12: O13", "O12: x13"))),
                    FrameworkRejection.TEXT_UNREADABLE,
                    "text");
        }

        @Test
        void withTheTextOfAnotherFramework() {
            refused(
                    framework.givenNoPriorActivity().when(publish(0, Example.text(2564))),
                    FrameworkRejection.OTHER_ID,
                    "text");
        }

        @Test
        void whenItChangesNothingInTheDeliveredOne() {
            refused(
                    framework.givenNoPriorActivity().when(publish(0, DELIVERED + "# a remark\n")),
                    FrameworkRejection.NOTHING_CHANGED,
                    "text");
        }

        @Test
        void whenItChangesNothingInTheNewestEdition() {
            refused(framework.given(FIRST).when(publish(1, CORRECTED)), FrameworkRejection.NOTHING_CHANGED, "text");
        }

        @Test
        void whenAnotherEditionCameMeanwhile() {
            refused(framework.given(FIRST).when(publish(0, WITHOUT_O41)), FrameworkRejection.OVERTAKEN, "text");
        }

        @Test
        void whenACodeWouldGoForWhichThereIsAScore() {
            scored.add(new Subject("O41"));
            scored.add(new Subject("O12"));
            scored.add(Subject.OVERALL);
            refused(
                    framework.givenNoPriorActivity().when(publish(0, WITHOUT_O41)),
                    FrameworkRejection.SCORED_CODES_WOULD_GO,
                    "evenIfScored");
        }
    }

    @Test
    void aCodeWithAScoreGoesWhenThatIsConfirmed() {
        scored.add(new Subject("O41"));
        framework
                .givenNoPriorActivity()
                .when(new PublishFramework(ID, 0, WITHOUT_O41, REASON, true))
                .expectEvents(new FrameworkPublished(ID, 1, WITHOUT_O41, REASON));
    }

    @Test
    void aCodeWithoutAScoreGoesWithoutAQuestion() {
        scored.add(new Subject("O12"));
        framework
                .givenNoPriorActivity()
                .when(publish(0, WITHOUT_O41))
                .expectEvents(new FrameworkPublished(ID, 1, WITHOUT_O41, REASON));
    }

    @Test
    void anEditionThatIsNotReadAnyMoreIsCorrectedLikeAnyOther() {
        framework
                .given(new FrameworkPublished(ID, 1, "id: nothing that can be read", REASON))
                .when(publish(1, CORRECTED))
                .expectEvents(new FrameworkPublished(ID, 2, CORRECTED, REASON));
    }
}
