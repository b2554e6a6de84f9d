package org.yokradap.plan.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.plan.write.PlanOffice.FINANCE;
import static org.yokradap.plan.write.PlanOffice.JANUARY;
import static org.yokradap.plan.write.PlanOffice.NARUANG;
import static org.yokradap.plan.write.PlanOffice.TODAY;
import static org.yokradap.plan.write.PlanOffice.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.calendar.DeadlineWords;
import org.yokradap.calendar.Doubt;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.DutiesBegunAtOnce;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.OpinionGiven;
import org.yokradap.plan.api.PlanCommand;
import org.yokradap.plan.api.PlanCommand.BeginAtOnce;
import org.yokradap.plan.api.PlanCommand.GiveOpinion;
import org.yokradap.plan.api.PlanCommand.GiveOrder;
import org.yokradap.plan.api.PlanCommand.SubmitPlan;
import org.yokradap.plan.api.PlanCommand.WithdrawSubmission;
import org.yokradap.plan.api.PlanContent;
import org.yokradap.plan.api.PlanDrafts;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanOrder;
import org.yokradap.plan.api.PlanOrdered;
import org.yokradap.plan.api.PlanRejection;
import org.yokradap.plan.api.PlanReturned;
import org.yokradap.plan.api.PlanStep;
import org.yokradap.plan.api.PlanSubmitted;
import org.yokradap.plan.api.SubmissionWithdrawn;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.Signature;

class PlanTest {
    private static final PlanId ID = PlanId.of(NARUANG, YEAR);
    private static final Actor HEAD = actor("head", Role.HEAD_OF_OFFICE);
    private static final Actor CLERK = actor("clerk", Role.CLERK);
    private static final Actor MAYOR = actor("mayor", Role.MAYOR);
    private static final LocalDate MEMO = LocalDate.of(2022, 10, 12);
    private static final Optional<String> NUMBER = Optional.of("นร ๗๒๔๐๑/๔๕๖");

    private static final PlanContent FIRST = content(4, "a");
    private static final PlanContent CHANGED = content(7, "b");

    private static final EventMessage<?> SUBMITTED = by(HEAD, submitted(1, FIRST));
    private static final EventMessage<?> SUBMITTED_AGAIN = by(HEAD, submitted(2, CHANGED));
    private static final EventMessage<?> WITHDRAWN = by(HEAD, new SubmissionWithdrawn(ID, 1, TODAY));
    private static final EventMessage<?> ENDORSED = by(CLERK, endorsed(""));
    private static final EventMessage<?> RETURNED = by(CLERK, returned("ขอให้เพิ่มมาตรการของตัวชี้วัดที่ 4"));
    private static final EventMessage<?> ORDERED = by(MAYOR, ordered(PlanOrder.APPROVE, "", Optional.empty()));

    private PlanContent draft = FIRST;
    private final PlanDrafts drafts = plan -> draft;
    private final PlanOffice office = new PlanOffice();
    private final AggregateTestFixture<Plan> plan = fixture();

    private AggregateTestFixture<Plan> fixture() {
        var fixture = office.fixture(Plan.class, drafts);
        fixture.registerCommandHandlerInterceptor(new CorrelationDataInterceptor<>(
                new SimpleCorrelationDataProvider(Actor.OFFICER, Actor.ROLE, Signature.AGENCY)));
        return fixture;
    }

    private static MetaData signature(Actor actor) {
        return MetaData.from(actor.toMetadata());
    }

    /** An event as it is found in the store. */
    private static EventMessage<?> by(Actor actor, Object event) {
        return GenericEventMessage.asEventMessage(event).withMetaData(signature(actor));
    }

    private static Actor actor(String code, Role role) {
        return new Actor(OfficerId.of(NARUANG, code), role, NARUANG);
    }

    private static PlanContent content(long upTo, String digest) {
        var measure = MeasureId.of(NARUANG, YEAR, 1);
        var duty = new PlanContent.Duty(ObligationId.of(measure, 1), digest);
        return new PlanContent(List.of(new PlanContent.Line(measure, upTo, digest, List.of(duty))));
    }

    private static PlanSubmitted submitted(int version, PlanContent content) {
        return new PlanSubmitted(ID, version, content.digest(), content, NUMBER, Optional.of(MEMO), TODAY);
    }

    private static OpinionGiven endorsed(String text) {
        return new OpinionGiven(ID, 1, FIRST.digest(), text, TODAY);
    }

    private static PlanReturned returned(String comment) {
        return new PlanReturned(ID, 1, FIRST.digest(), comment, Optional.empty(), TODAY);
    }

    private static PlanOrdered ordered(PlanOrder order, String text, Optional<LocalDate> due) {
        return new PlanOrdered(ID, 1, FIRST.digest(), order, text, due, TODAY, List.of());
    }

    private static SubmitPlan submit(PlanContent shown) {
        return new SubmitPlan(ID, shown.digest(), NUMBER, Optional.of(MEMO));
    }

    private static GiveOpinion opine(boolean agrees, String text) {
        return new GiveOpinion(ID, FIRST.digest(), agrees, text);
    }

    private static GiveOrder order(PlanOrder order, String text) {
        return new GiveOrder(ID, FIRST.digest(), order, text, Optional.empty());
    }

    private ResultValidator<Plan> after(List<EventMessage<?>> events, PlanCommand command, Actor actor) {
        return plan.given(events).when(command, signature(actor));
    }

    private static void changesNothing(ResultValidator<?> outcome) {
        outcome.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static void isRefused(ResultValidator<?> outcome, PlanRejection reason) {
        isRefused(outcome, reason, rejection -> {});
    }

    private static void isRefused(ResultValidator<?> outcome, PlanRejection reason, String field) {
        isRefused(outcome, reason, rejection -> assertThat(rejection.field()).isEqualTo(field));
    }

    private static void isRefused(ResultValidator<?> outcome, PlanRejection reason, Consumer<Rejection> more) {
        outcome.expectNoEvents().expectException(new CustomTypeSafeMatcher<Rejection>("refused: " + reason) {
            @Override
            protected boolean matchesSafely(Rejection rejection) {
                if (rejection.reason() != reason) return false;
                more.accept(rejection);
                return true;
            }
        });
    }

    private static void isToldThat(ResultValidator<?> outcome, Enum<?> said, Actor by) {
        isRefused(outcome, PlanRejection.ALREADY_DECIDED, rejection -> assertThat(rejection.arguments())
                .containsExactly(said, by, TODAY));
    }

    @Nested
    class Submitting {
        @Test
        void keepsWhatWasShownUnderTheMemo() {
            after(List.of(), submit(FIRST), HEAD).expectEvents(submitted(1, FIRST));
        }

        @Test
        void needsNoMemo() {
            after(List.of(), new SubmitPlan(ID, FIRST.digest(), Optional.of("  "), Optional.empty()), HEAD)
                    .expectEvents(
                            new PlanSubmitted(ID, 1, FIRST.digest(), FIRST, Optional.empty(), Optional.empty(), TODAY));
        }

        @Test
        void theSameTwiceChangesNothing() {
            changesNothing(after(List.of(SUBMITTED), submit(FIRST), HEAD));
            changesNothing(after(List.of(SUBMITTED, ENDORSED), submit(FIRST), HEAD));
            changesNothing(after(List.of(SUBMITTED, ENDORSED, ORDERED), submit(FIRST), HEAD));
        }

        @Test
        void theSameUnderAnotherMemoIsRefused() {
            var other = new SubmitPlan(ID, FIRST.digest(), Optional.of("นร 1"), Optional.of(MEMO));
            isRefused(after(List.of(SUBMITTED), other, HEAD), PlanRejection.ALREADY_SUBMITTED, rejection -> assertThat(
                            rejection.arguments())
                    .containsExactly(1, TODAY));
        }

        @Test
        void whatWasChangedIsTheNextVersion() {
            draft = CHANGED;
            var next = submitted(2, CHANGED);
            after(List.of(SUBMITTED), submit(CHANGED), HEAD).expectEvents(next);
            after(List.of(SUBMITTED, ENDORSED), submit(CHANGED), HEAD).expectEvents(next);
            after(List.of(SUBMITTED, RETURNED), submit(CHANGED), HEAD).expectEvents(next);
            after(List.of(SUBMITTED, ENDORSED, ORDERED), submit(CHANGED), HEAD).expectEvents(next);
        }

        @Test
        void whatWasTakenBackIsTheNextVersionEvenUnchanged() {
            after(List.of(SUBMITTED, WITHDRAWN), submit(FIRST), HEAD).expectEvents(submitted(2, FIRST));
        }

        @Test
        void whatChangedSinceItWasShownIsRefused() {
            draft = CHANGED;
            isRefused(after(List.of(), submit(FIRST), HEAD), PlanRejection.CHANGED_SINCE_SHOWN);
        }

        @Test
        void whatWasSentBackAndIsAsItWasIsRefused() {
            isRefused(after(List.of(SUBMITTED, RETURNED), submit(FIRST), HEAD), PlanRejection.UNCHANGED_SINCE_RETURN);
        }

        @Test
        void anEmptyPlanIsRefused() {
            draft = PlanContent.NOTHING;
            isRefused(after(List.of(), submit(PlanContent.NOTHING), HEAD), PlanRejection.NOTHING_TO_SUBMIT);
        }

        @Test
        void underAMemoOfTomorrowIsRefused() {
            isRefused(
                    after(List.of(), new SubmitPlan(ID, FIRST.digest(), NUMBER, Optional.of(TODAY.plusDays(1))), HEAD),
                    PlanRejection.MEMO_IN_FUTURE,
                    "memoDate");
        }

        @Test
        void underANumberThatNoMemoHasIsRefused() {
            isRefused(
                    after(
                            List.of(),
                            new SubmitPlan(ID, FIRST.digest(), Optional.of("ก".repeat(101)), Optional.empty()),
                            HEAD),
                    PlanRejection.TEXT_TOO_LONG,
                    "memoNumber");
        }
    }

    @Nested
    class AnsweringOnesOwn {
        private final Actor headForTheClerk = new Actor(HEAD.officer(), Role.CLERK, NARUANG);
        private final Actor headForTheMayor = new Actor(HEAD.officer(), Role.MAYOR, NARUANG);

        @Test
        void isRefusedInWhicheverPost() {
            isRefused(after(List.of(SUBMITTED), opine(true, ""), headForTheClerk), PlanRejection.OWN_PLAN);
            isRefused(after(List.of(SUBMITTED), opine(false, "ขอแก้ไข"), headForTheClerk), PlanRejection.OWN_PLAN);
            isRefused(
                    after(List.of(SUBMITTED, ENDORSED), order(PlanOrder.APPROVE, ""), headForTheMayor),
                    PlanRejection.OWN_PLAN);
        }

        @Test
        void isPossibleOnceSomebodyElseHasSubmittedIt() {
            var clerksOwn = by(CLERK, submitted(1, FIRST));
            isRefused(after(List.of(clerksOwn), opine(true, ""), CLERK), PlanRejection.OWN_PLAN);
            after(List.of(clerksOwn, WITHDRAWN, by(HEAD, submitted(2, FIRST))), opine(true, ""), CLERK)
                    .expectEvents(new OpinionGiven(ID, 2, FIRST.digest(), "", TODAY));
        }
    }

    @Nested
    class TakingBack {
        private final WithdrawSubmission takeBack = new WithdrawSubmission(ID);

        @Test
        void isPossibleUntilSomebodyAnswers() {
            after(List.of(SUBMITTED), takeBack, HEAD).expectEvents(new SubmissionWithdrawn(ID, 1, TODAY));
        }

        @Test
        void twiceChangesNothing() {
            changesNothing(after(List.of(SUBMITTED, WITHDRAWN), takeBack, HEAD));
        }

        @Test
        void whatNobodySubmittedIsRefused() {
            isRefused(after(List.of(), takeBack, HEAD), PlanRejection.NOT_SUBMITTED);
        }

        @Test
        void afterAnAnswerIsRefusedAndSaysWhoGaveIt() {
            isToldThat(after(List.of(SUBMITTED, ENDORSED), takeBack, HEAD), PlanStep.ENDORSE, CLERK);
            isToldThat(after(List.of(SUBMITTED, RETURNED), takeBack, HEAD), PlanStep.RETURN, CLERK);
            isToldThat(after(List.of(SUBMITTED, ENDORSED, ORDERED), takeBack, HEAD), PlanOrder.APPROVE, MAYOR);
        }
    }

    @Nested
    class GivingAnOpinion {
        @Test
        void agreesWithWhatWasShown() {
            after(List.of(SUBMITTED), opine(true, " เห็นควรอนุมัติ "), CLERK).expectEvents(endorsed("เห็นควรอนุมัติ"));
            after(List.of(SUBMITTED), opine(true, ""), CLERK).expectEvents(endorsed(""));
        }

        @Test
        void sendsBackWithAComment() {
            after(List.of(SUBMITTED), opine(false, "ขอให้เพิ่มขั้นตอน"), CLERK)
                    .expectEvents(returned("ขอให้เพิ่มขั้นตอน"));
        }

        @Test
        void theSameTwiceChangesNothing() {
            changesNothing(after(List.of(SUBMITTED, ENDORSED), opine(true, ""), CLERK));
            changesNothing(after(List.of(SUBMITTED, ENDORSED, ORDERED), opine(true, ""), CLERK));
            changesNothing(after(List.of(SUBMITTED, by(CLERK, returned("แก้"))), opine(false, "แก้"), CLERK));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  \n"})
        void sendingBackWithoutACommentIsRefused(String comment) {
            isRefused(after(List.of(SUBMITTED), opine(false, comment), CLERK), PlanRejection.COMMENT_MISSING, "text");
        }

        @Test
        void tooLongIsRefused() {
            isRefused(
                    after(List.of(SUBMITTED), opine(true, "ก".repeat(4001)), CLERK),
                    PlanRejection.TEXT_TOO_LONG,
                    "text");
        }

        @Test
        void onWhatNobodySubmittedIsRefused() {
            isRefused(after(List.of(), opine(true, ""), CLERK), PlanRejection.NOT_SUBMITTED);
        }

        @Test
        void onWhatWasTakenBackIsRefusedAndSaysBecauseOfWhom() {
            isToldThat(after(List.of(SUBMITTED, WITHDRAWN), opine(true, ""), CLERK), PlanStep.WITHDRAW, HEAD);
        }

        @Test
        void afterAnotherAnswerIsRefusedAndSaysWhoGaveIt() {
            var acting = actor("deputy", Role.CLERK);
            isToldThat(after(List.of(SUBMITTED, RETURNED), opine(true, ""), acting), PlanStep.RETURN, CLERK);
            isToldThat(after(List.of(SUBMITTED, ENDORSED), opine(false, "แก้"), acting), PlanStep.ENDORSE, CLERK);
            isToldThat(
                    after(List.of(SUBMITTED, ENDORSED, ORDERED), opine(false, "แก้"), acting),
                    PlanOrder.APPROVE,
                    MAYOR);
        }

        @Test
        void onAnOlderVersionIsRefused() {
            draft = CHANGED;
            isRefused(
                    after(List.of(SUBMITTED, SUBMITTED_AGAIN), opine(true, ""), CLERK),
                    PlanRejection.CHANGED_SINCE_SHOWN);
        }

        @Test
        void onAPlanThatChangedSinceItWasSubmittedIsRefused() {
            draft = CHANGED;
            isRefused(after(List.of(SUBMITTED), opine(true, ""), CLERK), PlanRejection.CHANGED_SINCE_SUBMITTED);
        }
    }

    @Nested
    class Ordering {
        private static final List<EventMessage<?>> BEFORE = List.of(SUBMITTED, ENDORSED);

        @ParameterizedTest
        @EnumSource(
                value = PlanOrder.class,
                names = {"ACKNOWLEDGE", "APPROVE"})
        void needsNoWords(PlanOrder order) {
            after(BEFORE, order(order, ""), MAYOR).expectEvents(ordered(order, "", Optional.empty()));
        }

        @Test
        void anythingElseIsSaidInWords() {
            after(BEFORE, order(PlanOrder.OTHER, "ให้ทุกกองถือปฏิบัติ"), MAYOR)
                    .expectEvents(ordered(PlanOrder.OTHER, "ให้ทุกกองถือปฏิบัติ", Optional.empty()));
        }

        @Test
        void sendsBackWithAComment() {
            after(BEFORE, order(PlanOrder.RETURN, "ทบทวนมาตรการที่ 2"), MAYOR)
                    .expectEvents(returned("ทบทวนมาตรการที่ 2"));
        }

        @Test
        void countsADeadlineFromTheDayOfTheOrder() {
            var text = "รายงานภายใน ๓๐ วัน";
            var deadline = Optional.of(Timing.relative(30));
            var due = Optional.of(LocalDate.of(2023, 2, 19));
            after(BEFORE, new GiveOrder(ID, FIRST.digest(), PlanOrder.APPROVE, text, deadline), MAYOR)
                    .expectEvents(ordered(PlanOrder.APPROVE, text, due));
            after(BEFORE, new GiveOrder(ID, FIRST.digest(), PlanOrder.RETURN, text, deadline), MAYOR)
                    .expectEvents(new PlanReturned(ID, 1, FIRST.digest(), text, due, TODAY));
        }

        @Test
        void countsWorkingDaysOfTheAgencysCalendar() {
            office.holidays.add(LocalDate.of(2023, 1, 26));
            var text = "รายงานภายใน ๗ วันทำการ";
            var deadline = DeadlineWords.read(text, PlanOffice.YEAR).getFirst().timing();
            after(BEFORE, new GiveOrder(ID, FIRST.digest(), PlanOrder.APPROVE, text, Optional.of(deadline)), MAYOR)
                    .expectEvents(ordered(PlanOrder.APPROVE, text, Optional.of(LocalDate.of(2023, 2, 1))));
        }

        @Test
        void keepsWhatWasReportedOnAMeasureThatGoes() {
            var leaving = PlanOffice.ID;
            var before = new PlanContent(
                    List.of(FIRST.lines().getFirst(), new PlanContent.Line(leaving, 3, "c", List.of())));
            var dueLater = PlanOffice.monthly(1, FINANCE, JANUARY);
            var dueBefore = PlanOffice.monthly(1, FINANCE, JANUARY.minusMonths(1));
            office.reported(dueLater);
            office.reported(dueBefore);
            office.slots.add(PlanOffice.monthly(1, FINANCE, JANUARY.plusMonths(1)));
            var history = List.<EventMessage<?>>of(
                    by(HEAD, submitted(1, before)),
                    by(CLERK, new OpinionGiven(ID, 1, before.digest(), "", TODAY)),
                    by(
                            MAYOR,
                            new PlanOrdered(
                                    ID, 1, before.digest(), PlanOrder.APPROVE, "", Optional.empty(), TODAY, List.of())),
                    by(HEAD, submitted(2, FIRST)),
                    by(CLERK, new OpinionGiven(ID, 2, FIRST.digest(), "", TODAY)));
            after(history, order(PlanOrder.APPROVE, ""), MAYOR)
                    .expectEvents(new PlanOrdered(
                            ID,
                            2,
                            FIRST.digest(),
                            PlanOrder.APPROVE,
                            "",
                            Optional.empty(),
                            TODAY,
                            List.of(dueLater.id())));
        }

        @Test
        void withADeadlineThatCannotBeIsRefused() {
            var deadline = Optional.of(Timing.undated(Doubt.IMPOSSIBLE_DATE));
            isRefused(
                    after(
                            BEFORE,
                            new GiveOrder(ID, FIRST.digest(), PlanOrder.APPROVE, "ภายในวันที่ ๓๑ ก.พ. ๒๕๖๖", deadline),
                            MAYOR),
                    PlanRejection.UNKNOWN_DEADLINE,
                    "text");
        }

        @Test
        void theSameTwiceChangesNothing() {
            changesNothing(after(List.of(SUBMITTED, ENDORSED, ORDERED), order(PlanOrder.APPROVE, ""), MAYOR));
        }

        @Test
        void sendingBackWithoutACommentIsRefused() {
            isRefused(after(BEFORE, order(PlanOrder.RETURN, " "), MAYOR), PlanRejection.COMMENT_MISSING, "text");
        }

        @Test
        void somethingElseWithoutSayingWhatIsRefused() {
            isRefused(after(BEFORE, order(PlanOrder.OTHER, " "), MAYOR), PlanRejection.WORDS_MISSING, "text");
        }

        @Test
        void beforeTheOpinionIsRefused() {
            isRefused(after(List.of(SUBMITTED), order(PlanOrder.APPROVE, ""), MAYOR), PlanRejection.OPINION_MISSING);
        }

        @Test
        void whatNobodySubmittedIsRefused() {
            isRefused(after(List.of(), order(PlanOrder.APPROVE, ""), MAYOR), PlanRejection.NOT_SUBMITTED);
        }

        @Test
        void afterAnotherAnswerIsRefusedAndSaysWhoGaveIt() {
            var acting = actor("deputy", Role.MAYOR);
            isToldThat(
                    after(List.of(SUBMITTED, ENDORSED, ORDERED), order(PlanOrder.RETURN, "ทบทวน"), acting),
                    PlanOrder.APPROVE,
                    MAYOR);
            isToldThat(
                    after(List.of(SUBMITTED, RETURNED), order(PlanOrder.APPROVE, ""), acting), PlanStep.RETURN, CLERK);
        }

        @Test
        void onAPlanThatChangedSinceItWasSubmittedIsRefused() {
            draft = CHANGED;
            isRefused(after(BEFORE, order(PlanOrder.APPROVE, ""), MAYOR), PlanRejection.CHANGED_SINCE_SUBMITTED);
        }

        @Test
        void onAnOlderVersionIsRefused() {
            draft = CHANGED;
            isRefused(
                    after(List.of(SUBMITTED, ENDORSED, SUBMITTED_AGAIN), order(PlanOrder.APPROVE, ""), MAYOR),
                    PlanRejection.CHANGED_SINCE_SHOWN);
        }
    }

    @Nested
    class BeginningAtOnce {
        private static final String REASON = "เริ่มดำเนินการตามมติที่ประชุมแล้ว";

        @Test
        void needsNoSubmission() {
            after(List.of(), new BeginAtOnce(ID, REASON), HEAD).expectEvents(new DutiesBegunAtOnce(ID, REASON, TODAY));
        }

        @Test
        void leavesTheRoutingWhereItIs() {
            after(List.of(SUBMITTED, by(HEAD, new DutiesBegunAtOnce(ID, REASON, TODAY))), opine(true, ""), CLERK)
                    .expectEvents(endorsed(""));
        }

        @Test
        void twiceForTheSameReasonChangesNothing() {
            changesNothing(after(
                    List.of(by(HEAD, new DutiesBegunAtOnce(ID, REASON, TODAY))), new BeginAtOnce(ID, REASON), HEAD));
        }

        @Test
        void onceMoreForAnotherReasonIsRefused() {
            isRefused(
                    after(
                            List.of(by(HEAD, new DutiesBegunAtOnce(ID, REASON, TODAY))),
                            new BeginAtOnce(ID, "เร่งด่วน"),
                            HEAD),
                    PlanRejection.ALREADY_BEGUN,
                    rejection -> assertThat(rejection.arguments()).containsExactly(TODAY));
        }

        @Test
        void withoutAReasonIsRefused() {
            isRefused(after(List.of(), new BeginAtOnce(ID, " "), HEAD), PlanRejection.REASON_MISSING, "reason");
        }
    }
}
