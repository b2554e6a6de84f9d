package org.yokradap.followup.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yokradap.followup.Nadi.CLERK;
import static org.yokradap.followup.Nadi.HEAD_OF_FINANCE;
import static org.yokradap.followup.Nadi.HEAD_OF_OFFICE;
import static org.yokradap.followup.Nadi.HEAD_OF_PUBLIC_WORKS;
import static org.yokradap.followup.Nadi.JANUARY;
import static org.yokradap.followup.Nadi.MAYOR;
import static org.yokradap.followup.write.Desk.MORNING;
import static org.yokradap.followup.write.Desk.by;
import static org.yokradap.followup.write.Desk.refusal;
import static org.yokradap.followup.write.Desk.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.Nadi;
import org.yokradap.followup.api.Evidence;
import org.yokradap.followup.api.EvidenceAttached;
import org.yokradap.followup.api.EvidenceFile;
import org.yokradap.followup.api.EvidenceLimits;
import org.yokradap.followup.api.EvidenceRejection;
import org.yokradap.followup.api.EvidenceRemoved;
import org.yokradap.followup.api.FileAttached;
import org.yokradap.followup.api.FileDigest;
import org.yokradap.followup.api.FileRemoved;
import org.yokradap.followup.api.MeasureSteps;
import org.yokradap.followup.api.Obstacles;
import org.yokradap.followup.api.Progress;
import org.yokradap.followup.api.ProgressReported;
import org.yokradap.followup.api.ReportApproved;
import org.yokradap.followup.api.ReportCommand;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.AttachEvidence;
import org.yokradap.followup.api.ReportCommand.AttachFiles;
import org.yokradap.followup.api.ReportCommand.KeepTyped;
import org.yokradap.followup.api.ReportCommand.RemoveEvidence;
import org.yokradap.followup.api.ReportCommand.RemoveFile;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.ReturnReport;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportCommand.WithdrawReport;
import org.yokradap.followup.api.ReportForwarded;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.followup.api.ReportReturned;
import org.yokradap.followup.api.ReportStep;
import org.yokradap.followup.api.ReportSubmitted;
import org.yokradap.followup.api.ReportWithdrawn;
import org.yokradap.followup.api.Unfinished;
import org.yokradap.followup.api.UploadedFiles;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.DecisionChains;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.PlannedMeasure;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.SlotId;
import org.yokradap.plan.api.SupervisionDuty;
import org.yokradap.plan.api.UndatedDuty;

class ReportTest {
    private static final ReportId ID = ReportId.of(JANUARY.id());
    private static final String TEXT = "ปิดประกาศงบประมาณ 3 จุด";
    private static final String MENDED = "ปิดประกาศงบประมาณ 3 จุด และลงหน้าเว็บ";
    private static final Evidence PAGE = new Evidence("https://nadi.example/news/1", "หน้าเว็บ");
    private static final LocalDate ON = LocalDate.of(2023, 1, 20);

    private static final String FIRST = digestOf(new ProgressReported(ID, 1, TEXT, 80));
    private static final String SECOND = digestOf(new ProgressReported(ID, 2, MENDED, 80));

    private static final EventMessage<?> REPORTED = by(HEAD_OF_FINANCE, new ProgressReported(ID, 1, TEXT, 80));
    private static final EventMessage<?> SUBMITTED = by(HEAD_OF_FINANCE, new ReportSubmitted(ID, 1, FIRST, ON));
    private static final EventMessage<?> RETURNED = by(CLERK, new ReportReturned(ID, 1, FIRST, "ขอลิงก์หน้าเว็บด้วย"));
    private static final EventMessage<?> APPROVED = by(CLERK, new ReportApproved(ID, 1, FIRST));
    private static final EventMessage<?> CHANGED = by(HEAD_OF_FINANCE, new ProgressReported(ID, 2, MENDED, 80));
    private static final EventMessage<?> SUBMITTED_AGAIN = by(HEAD_OF_FINANCE, new ReportSubmitted(ID, 2, SECOND, ON));

    private static final MeasureSteps STEPS = measure -> List.of(
            new PlannedMeasure.Step(1, "จัดทำประกาศ"),
            new PlannedMeasure.Step(2, "ปิดประกาศ"),
            new PlannedMeasure.Step(4, "ลงเว็บ"));

    private static final ProgressReported SPOKEN = new ProgressReported(ID, 1, TEXT, 80);
    private static final EvidenceFile PHOTO = file("a", 1_000);
    private static final EvidenceFile PLAN = file("b", 900_000);

    /** Came in, and would be too much together with the others. */
    private static final EvidenceFile BOOK = file("c", 1_000_000);

    private static EvidenceFile file(String digit, long size) {
        return new EvidenceFile(new FileDigest(digit.repeat(64)), "application/pdf", size, digit + ".pdf");
    }

    private static final UploadedFiles FILES = new UploadedFiles() {
        @Override
        public Optional<EvidenceFile> find(ReportId report, FileDigest digest) {
            return Stream.of(PHOTO, PLAN, BOOK, file("d", 1), file("e", 1))
                    .filter(file -> file.digest().equals(digest))
                    .findFirst();
        }

        @Override
        public EvidenceLimits limits() {
            return new EvidenceLimits(DataSize.ofMegabytes(1), 3, DataSize.ofMegabytes(1), DataSize.ofMegabytes(9));
        }
    };

    private final AggregateTestFixture<Report> report =
            Desk.fixture(Report.class, MORNING, new Plan(), STEPS, FILES, settled(DecisionChain.EITHER));

    private static DecisionChains settled(DecisionChain chain) {
        return (agency, day, division, authors) -> day.equals(ON) ? chain : DecisionChain.EITHER;
    }

    private static String digestOf(ProgressReported said) {
        return ReportContent.NOTHING.with(said).digest();
    }

    /** Only January's slot of finance is in it. */
    private static final class Plan implements SlotBook {
        @Override
        public Optional<DueSlot> find(SlotId id) {
            return Optional.of(JANUARY).filter(slot -> slot.id().equals(id));
        }

        @Override
        public List<DueSlot> of(AgencyId agency, FiscalYear year) {
            return List.of();
        }

        @Override
        public List<DueSlot> of(ObligationId duty, DivisionId division) {
            return List.of();
        }

        @Override
        public List<DueSlot> of(MeasureId measure) {
            return List.of();
        }

        @Override
        public List<DueSlot> find(Collection<SlotId> ids) {
            return List.of();
        }

        @Override
        public List<DueSlot> dueBetween(Collection<AgencyId> agencies, LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public List<UndatedDuty> undated(AgencyId agency, FiscalYear year) {
            return List.of();
        }

        @Override
        public List<SupervisionDuty> supervision(AgencyId agency, FiscalYear year) {
            return List.of();
        }
    }

    private ResultValidator<Report> after(List<EventMessage<?>> events, ReportCommand command, Actor actor) {
        return report.given(events).when(command, signature(actor));
    }

    private static void isRefused(ResultValidator<?> outcome, org.hamcrest.Matcher<Exception> refusal) {
        outcome.expectException(refusal).expectNoEvents();
    }

    private static void changesNothing(ResultValidator<?> outcome) {
        outcome.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Nested
    class Reporting {
        @Test
        void beginsTheFirstVersion() {
            after(List.of(), new ReportProgress(ID, TEXT, 80), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 1, TEXT, 80));
        }

        @Test
        void keepsTheTextAsItWasTyped() {
            after(List.of(), new ReportProgress(ID, "  1) ปิดประกาศ\r\n  2) ลงเว็บ\r\n", 80), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 1, "  1) ปิดประกาศ\n  2) ลงเว็บ\n", 80));
        }

        @Test
        void saysWhichStepsAreDoneAndWhatStoodInTheWay() {
            after(List.of(), draft(typed("ฝนตก", 2, 1, 2), Optional.empty()), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(
                            ID, 1, TEXT, 80, List.of(1, 2), "ฝนตก", "ขอป้าย", Optional.empty(), Optional.empty()));
        }

        @Test
        void aStepThatTheMeasureDoesNotHaveIsRefused() {
            isRefused(
                    after(List.of(), draft(typed("", 3), Optional.empty()), HEAD_OF_FINANCE),
                    refusal(ReportRejection.STEP_UNKNOWN, "steps"));
        }

        @Test
        void withoutAFigureLeavesItAsItWas() {
            var typed = new Progress(MENDED, Optional.empty(), List.of(), "", "");
            after(List.of(REPORTED), draft(typed, Optional.empty()), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 1, MENDED, 80));
            after(List.of(), draft(typed, Optional.empty()), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 1, MENDED, 0));
        }

        @Test
        void overWhatWasOnThePageChangesIt() {
            after(List.of(REPORTED), draft(new Progress(MENDED, 80), Optional.of(1)), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 1, MENDED, 80));
        }

        @Test
        void fromAnOldPageOverNewerWordsIsRefusedAndSaysWhoseTheyAre() {
            var newer = by(HEAD_OF_OFFICE, new ProgressReported(ID, 1, MENDED, 90));
            isRefused(
                    after(List.of(REPORTED, newer), draft(new Progress(TEXT, 100), Optional.of(1)), HEAD_OF_FINANCE),
                    refusal(ReportRejection.CHANGED_MEANWHILE, rejection -> assertThat(rejection.arguments())
                            .containsExactly(HEAD_OF_OFFICE, ON, "09:00")));
            isRefused(
                    after(List.of(REPORTED), draft(new Progress(MENDED, 100), Optional.of(0)), HEAD_OF_FINANCE),
                    refusal(ReportRejection.CHANGED_MEANWHILE));
        }

        @Test
        void fromAnOldPageWhatIsThereAlreadyChangesNothing() {
            changesNothing(after(List.of(REPORTED), draft(new Progress(TEXT, 80), Optional.of(0)), HEAD_OF_FINANCE));
        }

        @Test
        void againStaysInTheSameVersionUntilItIsSubmitted() {
            after(List.of(REPORTED), new ReportProgress(ID, MENDED, 100), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 1, MENDED, 100));
        }

        @Test
        void theSameTwiceChangesNothing() {
            changesNothing(after(List.of(REPORTED), new ReportProgress(ID, TEXT, 80), HEAD_OF_FINANCE));
            changesNothing(after(List.of(REPORTED, SUBMITTED), new ReportProgress(ID, TEXT, 80), HEAD_OF_FINANCE));
        }

        @Test
        void afterSubmittingReturningOrApprovingBeginsANewVersion() {
            var change = new ReportProgress(ID, MENDED, 80);
            var changed = new ProgressReported(ID, 2, MENDED, 80);
            after(List.of(REPORTED, SUBMITTED), change, HEAD_OF_FINANCE).expectEvents(changed);
            after(List.of(REPORTED, SUBMITTED, RETURNED), change, HEAD_OF_FINANCE)
                    .expectEvents(changed);
            after(List.of(REPORTED, SUBMITTED, APPROVED), change, HEAD_OF_FINANCE)
                    .expectEvents(changed);
        }

        @Test
        void forAnotherDivisionIsRefused() {
            isRefused(
                    after(List.of(), new ReportProgress(ID, TEXT, 80), HEAD_OF_PUBLIC_WORKS),
                    refusal(AccessRejection.NOT_YOUR_DIVISION));
        }

        @Test
        void onASlotThatThePlanDoesNotHaveIsRefused() {
            var february = ReportId.of(
                    Nadi.monthly(Nadi.FINANCE, YearMonth.of(2023, 2)).id());
            isRefused(
                    after(List.of(), new ReportProgress(february, TEXT, 80), HEAD_OF_FINANCE),
                    refusal(ReportRejection.SLOT_UNKNOWN));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 101})
        void keepsAFigureThatIsNoPercentAsItWasTyped(int percent) {
            after(List.of(REPORTED), new ReportProgress(ID, MENDED, percent), HEAD_OF_FINANCE)
                    .expectEvents(unfinished(MENDED, new Unfinished(String.valueOf(percent), "", "")));
        }

        @Test
        void keepsAFigureInWordsAsItWasTyped() {
            after(List.of(REPORTED), unreadable("ครึ่งหนึ่ง", false), HEAD_OF_FINANCE)
                    .expectEvents(unfinished(MENDED, new Unfinished("ครึ่งหนึ่ง", "", "")));
        }

        @Test
        void keepsALinkThatNobodyCanOpenAsItWasTyped() {
            after(List.of(REPORTED), linking("nadi.example/news", "หน้าข่าว", false), HEAD_OF_FINANCE)
                    .expectEvents(unfinished(MENDED, new Unfinished("", "nadi.example/news", "หน้าข่าว")));
            after(List.of(REPORTED), linking("", "หน้าข่าว", false), HEAD_OF_FINANCE)
                    .expectEvents(unfinished(MENDED, new Unfinished("", "", "หน้าข่าว")));
        }

        @Test
        void keepsALinkWithMoreWordsThanFitBesideIt() {
            var words = "ก".repeat(Obstacles.LONGEST_NOTE + 1);
            after(List.of(REPORTED), linking(PAGE.url(), words, false), HEAD_OF_FINANCE)
                    .expectEvents(unfinished(MENDED, new Unfinished("", PAGE.url(), words)));
        }

        @Test
        void theSameUnfinishedDraftTwiceChangesNothing() {
            var kept = by(HEAD_OF_FINANCE, unfinished(MENDED, new Unfinished("", "nadi", "")));
            changesNothing(after(List.of(REPORTED, kept), linking("nadi", "", false), HEAD_OF_FINANCE));
        }

        @Test
        void withoutTheLinkDropsIt() {
            var kept = by(HEAD_OF_FINANCE, unfinished(MENDED, new Unfinished("", "nadi", "")));
            after(List.of(REPORTED, kept), new ReportProgress(ID, MENDED, 80), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 1, MENDED, 80));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 100})
        void nothingAndEverythingAreProgress(int percent) {
            after(List.of(), new ReportProgress(ID, TEXT, percent), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 1, TEXT, percent));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n\t"})
        void withoutWordsIsADraft(String text) {
            after(List.of(), new ReportProgress(ID, text, 80), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 1, "", 80));
        }

        @Test
        void atTheLengthOfADocumentIsKept() {
            var text = "ก".repeat(Obstacles.LONGEST_TEXT + 1);
            after(List.of(), new ReportProgress(ID, text, 80), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 1, text, 80));
        }

        @Test
        void atALengthThatNobodyTypesIsRefused() {
            var text = "ก".repeat(Wording.LONGEST_DRAFT + 1);
            isRefused(
                    after(List.of(), new ReportProgress(ID, text, 80), HEAD_OF_FINANCE),
                    refusal(ReportRejection.TOO_LONG, "text"));
            isRefused(
                    after(List.of(), linking("", text, false), HEAD_OF_FINANCE),
                    refusal(ReportRejection.TOO_LONG, "note"));
        }
    }

    private static ProgressReported unfinished(String text, Unfinished unfinished) {
        return new ProgressReported(ID, 1, text, 80, List.of(), "", "", Optional.empty(), Optional.of(unfinished));
    }

    private static ReportProgress linking(String url, String note, boolean submit) {
        return new ReportProgress(
                ID, new Progress(MENDED, 80), Optional.of(new Evidence(url, note)), Optional.empty(), submit);
    }

    private static ReportProgress unreadable(String figure, boolean submit) {
        var typed = new Progress(MENDED, Optional.empty(), List.of(), "", "");
        return new ReportProgress(ID, typed, figure, Optional.empty(), List.of(), Optional.empty(), submit);
    }

    private static ReportProgress draft(Progress typed, Optional<Integer> base) {
        return new ReportProgress(ID, typed, Optional.empty(), base, false);
    }

    private static Progress typed(String problems, Integer... steps) {
        return new Progress(TEXT, Optional.of(80), List.of(steps), problems, problems.isEmpty() ? "" : "ขอป้าย");
    }

    @Nested
    class Typing {
        private static ReportCommand typed(String text, int base) {
            return new KeepTyped(ID, new Progress(text, 80), "", Optional.empty(), base);
        }

        @Test
        void isKeptInADraft() {
            after(List.of(), typed(TEXT, 0), HEAD_OF_FINANCE).expectEvents(new ProgressReported(ID, 1, TEXT, 80));
        }

        @Test
        void mendsWhatCameBack() {
            after(List.of(REPORTED, SUBMITTED, RETURNED), typed(MENDED, 1), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 2, MENDED, 80));
        }

        @Test
        void doesNotTakeBackWhatIsBeforeTheExecutivesOrApproved() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED), typed(MENDED, 1), HEAD_OF_FINANCE),
                    refusal(ReportRejection.SENT));
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, APPROVED), typed(MENDED, 1), HEAD_OF_FINANCE),
                    refusal(ReportRejection.SENT));
            var forwarded = by(CLERK, new ReportForwarded(ID, 1, FIRST));
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, forwarded), typed(MENDED, 1), HEAD_OF_FINANCE),
                    refusal(ReportRejection.SENT));
            isRefused(
                    after(List.of(REPORTED, SUBMITTED), typed(TEXT, 1), HEAD_OF_FINANCE),
                    refusal(ReportRejection.SENT));
        }

        @Test
        void makesNoPageEvidence() {
            var typed = new KeepTyped(ID, new Progress(TEXT, 80), "", Optional.of(PAGE), 0);
            after(List.of(), typed, HEAD_OF_FINANCE).expectEvents(new ProgressReported(ID, 1, TEXT, 80));
        }

        @Test
        void goesOnInWhatWasTakenBackOrIsChangedAlready() {
            after(
                            List.of(REPORTED, SUBMITTED, by(HEAD_OF_FINANCE, new ReportWithdrawn(ID, 1))),
                            typed(MENDED, 1),
                            HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 2, MENDED, 80));
            after(List.of(REPORTED, SUBMITTED, APPROVED, CHANGED), typed(TEXT, 4), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 2, TEXT, 80));
        }

        @Test
        void overNewerWordsIsRefused() {
            isRefused(
                    after(List.of(REPORTED), typed(MENDED, 0), HEAD_OF_FINANCE),
                    refusal(ReportRejection.CHANGED_MEANWHILE));
        }

        @Test
        void byAnotherDivisionIsRefusedAsSuch() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED), typed(MENDED, 1), HEAD_OF_PUBLIC_WORKS),
                    refusal(AccessRejection.NOT_YOUR_DIVISION));
        }
    }

    @Nested
    class ReportingAndSubmittingAtOnce {
        private ReportProgress submitting(Progress typed, Optional<Evidence> page, Optional<Integer> base) {
            return new ReportProgress(ID, typed, page, base, true);
        }

        private ReportProgress submitting(String text) {
            return submitting(new Progress(text, 80), Optional.empty(), Optional.empty());
        }

        @Test
        void saysProvesAndSubmits() {
            var digest = ReportContent.NOTHING
                    .with(new ProgressReported(ID, 1, TEXT, 80))
                    .with(1, PAGE)
                    .digest();
            after(List.of(), submitting(new Progress(TEXT, 80), Optional.of(PAGE), Optional.of(0)), HEAD_OF_FINANCE)
                    .expectEvents(
                            new ProgressReported(ID, 1, TEXT, 80),
                            new EvidenceAttached(ID, 1, PAGE.url(), PAGE.note()),
                            new ReportSubmitted(ID, 1, digest, ON));
        }

        @Test
        void submitsADraftThatNeedsNoChange() {
            after(List.of(REPORTED), submitting(TEXT), HEAD_OF_FINANCE)
                    .expectEvents(new ReportSubmitted(ID, 1, FIRST, ON));
        }

        @Test
        void twiceChangesNothing() {
            changesNothing(after(List.of(REPORTED, SUBMITTED), submitting(TEXT), HEAD_OF_FINANCE));
        }

        @Test
        void anewBeginsTheNextVersion() {
            after(List.of(REPORTED, SUBMITTED, APPROVED), submitting(MENDED), HEAD_OF_FINANCE)
                    .expectEvents(new ProgressReported(ID, 2, MENDED, 80), new ReportSubmitted(ID, 2, SECOND, ON));
        }

        @Test
        void leavesNothingHalfDoneWhenTheLastPartIsRefused() {
            isRefused(
                    after(List.of(), submitting(" "), HEAD_OF_FINANCE), refusal(ReportRejection.TEXT_MISSING, "text"));
            isRefused(
                    after(
                            List.of(),
                            submitting(
                                    new Progress(TEXT, Optional.empty(), List.of(), "", ""),
                                    Optional.of(PAGE),
                                    Optional.empty()),
                            HEAD_OF_FINANCE),
                    refusal(ReportRejection.PERCENT_OUT_OF_RANGE, "percent"));
            isRefused(
                    after(
                            List.of(REPORTED),
                            submitting(
                                    new Progress(MENDED, 80), Optional.of(new Evidence("nadi", "")), Optional.empty()),
                            HEAD_OF_FINANCE),
                    refusal(ReportRejection.URL_NOT_PUBLIC, "url"));
        }

        @Test
        void whatIsUnfinishedIsRefused() {
            isRefused(
                    after(List.of(REPORTED), unreadable("ครึ่งหนึ่ง", true), HEAD_OF_FINANCE),
                    refusal(ReportRejection.PERCENT_OUT_OF_RANGE, "percent"));
            isRefused(
                    after(
                            List.of(REPORTED),
                            submitting(new Progress(TEXT, 101), Optional.empty(), Optional.empty()),
                            HEAD_OF_FINANCE),
                    refusal(ReportRejection.PERCENT_OUT_OF_RANGE, "percent"));
            isRefused(
                    after(List.of(REPORTED), submitting("ก".repeat(Obstacles.LONGEST_TEXT + 1)), HEAD_OF_FINANCE),
                    refusal(ReportRejection.TOO_LONG, "text"));
            isRefused(
                    after(
                            List.of(REPORTED),
                            linking(PAGE.url(), "ก".repeat(Obstacles.LONGEST_NOTE + 1), true),
                            HEAD_OF_FINANCE),
                    refusal(ReportRejection.TOO_LONG, "note"));
        }

        @Test
        void ofWhatWasSentBackIsRefusedUntilItIsMended() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, RETURNED), submitting(TEXT), HEAD_OF_FINANCE),
                    refusal(ReportRejection.UNCHANGED_SINCE_RETURN, "text"));
        }

        @Test
        void ofWhatIsApprovedAndUnchangedIsRefused() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, APPROVED), submitting(TEXT), HEAD_OF_FINANCE),
                    refusal(ReportRejection.ALREADY_DECIDED));
        }
    }

    @Nested
    class OnBehalfOfADivision {
        private final Optional<DivisionId> finance = Optional.of(Nadi.FINANCE);

        @Test
        void theHeadOfOfficeReportsAndSubmits() {
            var order = new ReportProgress(ID, new Progress(TEXT, 80), Optional.of(PAGE), Optional.empty(), true);
            var digest = ReportContent.NOTHING
                    .with(new ProgressReported(ID, 1, TEXT, 80))
                    .with(1, PAGE)
                    .digest();
            after(List.of(), order, HEAD_OF_OFFICE)
                    .expectEvents(
                            new ProgressReported(ID, 1, TEXT, 80, List.of(), "", "", finance, Optional.empty()),
                            new EvidenceAttached(ID, 1, PAGE.url(), PAGE.note(), finance),
                            new ReportSubmitted(ID, 1, digest, ON, finance, DecisionChain.EITHER));
            after(List.of(REPORTED), new AttachEvidence(ID, PAGE.url(), ""), HEAD_OF_OFFICE)
                    .expectEvents(new EvidenceAttached(ID, 1, PAGE.url(), "", finance));
            after(List.of(REPORTED), new SubmitReport(ID), HEAD_OF_OFFICE)
                    .expectEvents(new ReportSubmitted(ID, 1, FIRST, ON, finance, DecisionChain.EITHER));
            after(List.of(REPORTED, SUBMITTED), new WithdrawReport(ID), HEAD_OF_OFFICE)
                    .expectEvents(new ReportWithdrawn(ID, 1, finance));
        }

        @Test
        void whoeverTypedItDoesNotDecideOnIt() {
            var typed = by(
                    HEAD_OF_OFFICE,
                    new ProgressReported(ID, 1, TEXT, 80, List.of(), "", "", finance, Optional.empty()));
            var asClerk = new Actor(HEAD_OF_OFFICE.officer(), Role.CLERK, Nadi.AGENCY);
            isRefused(
                    after(List.of(typed, SUBMITTED), new ApproveReport(ID, FIRST), asClerk),
                    refusal(ReportRejection.OWN_REPORT));
        }
    }

    @Nested
    class RemovingEvidence {
        private static final EventMessage<?> ATTACHED =
                by(HEAD_OF_FINANCE, new EvidenceAttached(ID, 1, PAGE.url(), PAGE.note()));
        private static final String PROVED = ReportContent.NOTHING
                .with(new ProgressReported(ID, 1, TEXT, 80))
                .with(1, PAGE)
                .digest();
        private static final EventMessage<?> SUBMITTED_WITH_IT =
                by(HEAD_OF_FINANCE, new ReportSubmitted(ID, 1, PROVED, ON));

        private final RemoveEvidence order = new RemoveEvidence(ID, PAGE.url());

        private EvidenceRemoved removed(int version) {
            return new EvidenceRemoved(ID, version, PAGE.url(), Optional.empty());
        }

        private ReportProgress saving(Optional<Evidence> page, Optional<Integer> base, boolean submit, String... urls) {
            return new ReportProgress(ID, new Progress(TEXT, 80), "", page, List.of(urls), base, submit);
        }

        @Test
        void takesThePageOut() {
            after(List.of(REPORTED, ATTACHED), order, HEAD_OF_FINANCE).expectEvents(removed(1));
            after(List.of(REPORTED, ATTACHED, by(HEAD_OF_FINANCE, removed(1))), new SubmitReport(ID), HEAD_OF_FINANCE)
                    .expectEvents(new ReportSubmitted(ID, 1, FIRST, ON));
        }

        @Test
        void onBehalfOfTheDivisionSaysSo() {
            after(List.of(REPORTED, ATTACHED), order, HEAD_OF_OFFICE)
                    .expectEvents(new EvidenceRemoved(ID, 1, PAGE.url(), Optional.of(Nadi.FINANCE)));
        }

        @Test
        void afterSubmittingReturningOrApprovingBeginsANewVersion() {
            after(List.of(REPORTED, ATTACHED, SUBMITTED_WITH_IT), order, HEAD_OF_FINANCE)
                    .expectEvents(removed(2));
            var returned = by(CLERK, new ReportReturned(ID, 1, PROVED, "ลิงก์ผิด"));
            after(List.of(REPORTED, ATTACHED, SUBMITTED_WITH_IT, returned), order, HEAD_OF_FINANCE)
                    .expectEvents(removed(2));
            var approved = by(CLERK, new ReportApproved(ID, 1, PROVED));
            after(List.of(REPORTED, ATTACHED, SUBMITTED_WITH_IT, approved), order, HEAD_OF_FINANCE)
                    .expectEvents(removed(2));
        }

        @Test
        void mendsWhatWasSentBack() {
            var digest = digestOf(new ProgressReported(ID, 2, TEXT, 80));
            var returned = by(CLERK, new ReportReturned(ID, 1, PROVED, "ลิงก์ผิด"));
            after(
                            List.of(REPORTED, ATTACHED, SUBMITTED_WITH_IT, returned),
                            saving(Optional.empty(), Optional.empty(), true, PAGE.url()),
                            HEAD_OF_FINANCE)
                    .expectEvents(removed(2), new ReportSubmitted(ID, 2, digest, ON));
        }

        @Test
        void takesWhatIsBeforeTheExecutivesOutOfTheirHands() {
            isRefused(
                    after(
                            List.of(REPORTED, ATTACHED, SUBMITTED_WITH_IT, by(HEAD_OF_FINANCE, removed(2))),
                            new ApproveReport(ID, PROVED),
                            CLERK),
                    refusal(ReportRejection.CHANGED_SINCE_SHOWN));
        }

        @Test
        void allowsToAttachItAgain() {
            after(
                            List.of(REPORTED, ATTACHED, by(HEAD_OF_FINANCE, removed(1))),
                            new AttachEvidence(ID, PAGE.url(), PAGE.note()),
                            HEAD_OF_FINANCE)
                    .expectEvents(new EvidenceAttached(ID, 1, PAGE.url(), PAGE.note()));
        }

        @Test
        void withADraftReplacesAPageAtOnce() {
            var better = new Evidence(PAGE.url(), "ภาพป้ายทั้ง 3 จุด");
            after(
                            List.of(REPORTED, ATTACHED),
                            saving(Optional.of(better), Optional.of(2), false, PAGE.url()),
                            HEAD_OF_FINANCE)
                    .expectEvents(removed(1), new EvidenceAttached(ID, 1, better.url(), better.note()));
        }

        @Test
        void withADraftTwiceChangesNothing() {
            changesNothing(after(
                    List.of(REPORTED, ATTACHED, by(HEAD_OF_FINANCE, removed(1))),
                    saving(Optional.empty(), Optional.of(2), false, PAGE.url()),
                    HEAD_OF_FINANCE));
        }

        @Test
        void fromAnOldPageIsRefused() {
            isRefused(
                    after(
                            List.of(REPORTED, ATTACHED),
                            saving(Optional.empty(), Optional.of(1), false, PAGE.url()),
                            HEAD_OF_FINANCE),
                    refusal(ReportRejection.CHANGED_MEANWHILE));
        }

        @Test
        void makesWhoeverDoesItAnAuthor() {
            var byOffice = by(HEAD_OF_OFFICE, new EvidenceRemoved(ID, 1, PAGE.url(), Optional.of(Nadi.FINANCE)));
            var asClerk = new Actor(HEAD_OF_OFFICE.officer(), Role.CLERK, Nadi.AGENCY);
            isRefused(
                    after(List.of(REPORTED, ATTACHED, byOffice, SUBMITTED), new ApproveReport(ID, FIRST), asClerk),
                    refusal(ReportRejection.OWN_REPORT));
        }

        @Test
        void ofWhatIsNotAttachedIsRefused() {
            isRefused(after(List.of(), order, HEAD_OF_FINANCE), refusal(ReportRejection.EVIDENCE_UNKNOWN, "url"));
            isRefused(
                    after(List.of(REPORTED, ATTACHED, by(HEAD_OF_FINANCE, removed(1))), order, HEAD_OF_FINANCE),
                    refusal(ReportRejection.EVIDENCE_UNKNOWN, "url"));
        }

        @Test
        void ofAnotherDivisionIsRefused() {
            isRefused(
                    after(List.of(REPORTED, ATTACHED), order, HEAD_OF_PUBLIC_WORKS),
                    refusal(AccessRejection.NOT_YOUR_DIVISION));
        }

        @Test
        void onASlotThatThePlanDoesNotHaveIsRefused() {
            var february = ReportId.of(
                    Nadi.monthly(Nadi.FINANCE, YearMonth.of(2023, 2)).id());
            isRefused(
                    after(List.of(), new RemoveEvidence(february, PAGE.url()), HEAD_OF_FINANCE),
                    refusal(ReportRejection.SLOT_UNKNOWN));
        }
    }

    @Nested
    class AttachingEvidence {
        @Test
        void namesAPublicPage() {
            after(List.of(REPORTED), new AttachEvidence(ID, PAGE.url(), PAGE.note()), HEAD_OF_FINANCE)
                    .expectEvents(new EvidenceAttached(ID, 1, PAGE.url(), PAGE.note()));
        }

        @Test
        void mayComeBeforeTheWords() {
            after(List.of(), new AttachEvidence(ID, PAGE.url(), ""), HEAD_OF_FINANCE)
                    .expectEvents(new EvidenceAttached(ID, 1, PAGE.url(), ""));
        }

        @Test
        void afterApprovalBeginsANewVersion() {
            after(
                            List.of(REPORTED, SUBMITTED, APPROVED),
                            new AttachEvidence(ID, PAGE.url(), PAGE.note()),
                            HEAD_OF_FINANCE)
                    .expectEvents(new EvidenceAttached(ID, 2, PAGE.url(), PAGE.note()));
        }

        @Test
        void twiceChangesNothing() {
            var attached = by(HEAD_OF_FINANCE, new EvidenceAttached(ID, 1, PAGE.url(), PAGE.note()));
            changesNothing(after(
                    List.of(REPORTED, attached), new AttachEvidence(ID, PAGE.url(), PAGE.note()), HEAD_OF_FINANCE));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "nadi.example/news/1",
                    "ftp://nadi.example/news",
                    "javascript:alert(1)",
                    "http:",
                    "https://",
                    "https:news",
                    "file:///etc/passwd",
                    "nadi.example/a b",
                    "http://nadi",
                    "http://localhost:8080/news",
                    "https://.example/",
                    "https://head@nadi/news"
                })
        void thatIsNoPublicPageIsRefused(String url) {
            isRefused(
                    after(List.of(REPORTED), new AttachEvidence(ID, url, ""), HEAD_OF_FINANCE),
                    refusal(ReportRejection.URL_NOT_PUBLIC, "url"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://nadi.example/a b", "http://nadi.example/a\u00a0b", "https:// nadi.example"})
        void withABlankInItsAddressIsRefusedForTheBlank(String url) {
            isRefused(
                    after(List.of(REPORTED), new AttachEvidence(ID, url, ""), HEAD_OF_FINANCE),
                    refusal(ReportRejection.URL_WITH_BLANK, "url"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://nadi.example",
                    "HTTPS://www.nadi.example:8443/news?id=1",
                    "http://เทศบาลนาดี.ไทย/ข่าว",
                    "https://10.0.0.1/news",
                    "https://[2001:db8::1]/news"
                })
        void thatAnybodyMayOpenIsTaken(String url) {
            after(List.of(REPORTED), new AttachEvidence(ID, url, ""), HEAD_OF_FINANCE)
                    .expectEvents(new EvidenceAttached(ID, 1, url, "", Optional.empty()));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://nadi.example",
                    "HTTPS://nadi.example/news?id=1#top",
                    "https://นาดี.ไทย/ข่าว/๑",
                    "https://nadi.example/%E0%B8%82"
                })
        void acceptsWhateverABrowserOpens(String url) {
            after(List.of(REPORTED), new AttachEvidence(ID, url, ""), HEAD_OF_FINANCE)
                    .expectEvents(new EvidenceAttached(ID, 1, url, ""));
        }

        @Test
        void toAnotherDivisionsReportIsRefused() {
            isRefused(
                    after(List.of(REPORTED), new AttachEvidence(ID, PAGE.url(), ""), HEAD_OF_PUBLIC_WORKS),
                    refusal(AccessRejection.NOT_YOUR_DIVISION));
        }
    }

    @Nested
    class Submitting {
        @Test
        void putsExactlyThisBeforeTheExecutives() {
            after(List.of(REPORTED), new SubmitReport(ID), HEAD_OF_FINANCE)
                    .expectEvents(new ReportSubmitted(ID, 1, FIRST, ON));
        }

        @ParameterizedTest
        @CsvSource({
            "2023-01-31T16:59:59Z, 2023-01-31",
            "2023-01-31T17:00:00Z, 2023-02-01",
            "2023-02-03T05:00:00Z, 2023-02-03"
        })
        void isOnTheDayThatItIsInBangkok(Instant now, LocalDate day) {
            Desk.fixture(Report.class, now, new Plan(), STEPS, FILES, settled(DecisionChain.EITHER))
                    .given(REPORTED)
                    .when(new SubmitReport(ID), signature(HEAD_OF_FINANCE))
                    .expectEvents(new ReportSubmitted(ID, 1, FIRST, day));
        }

        @Test
        void twiceChangesNothing() {
            changesNothing(after(List.of(REPORTED, SUBMITTED), new SubmitReport(ID), HEAD_OF_FINANCE));
        }

        @Test
        void withoutWordsIsRefused() {
            isRefused(
                    after(List.of(), new SubmitReport(ID), HEAD_OF_FINANCE),
                    refusal(ReportRejection.TEXT_MISSING, "text"));
            isRefused(
                    after(
                            List.of(by(HEAD_OF_FINANCE, new EvidenceAttached(ID, 1, PAGE.url(), ""))),
                            new SubmitReport(ID),
                            HEAD_OF_FINANCE),
                    refusal(ReportRejection.TEXT_MISSING, "text"));
        }

        @Test
        void whatWasSentBackIsRefusedUntilItIsMended() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, RETURNED), new SubmitReport(ID), HEAD_OF_FINANCE),
                    refusal(ReportRejection.UNCHANGED_SINCE_RETURN, "text"));
            after(List.of(REPORTED, SUBMITTED, RETURNED, CHANGED), new SubmitReport(ID), HEAD_OF_FINANCE)
                    .expectEvents(new ReportSubmitted(ID, 2, SECOND, ON));
        }

        @Test
        void whatIsApprovedIsRefused() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, APPROVED), new SubmitReport(ID), HEAD_OF_FINANCE),
                    refusal(ReportRejection.ALREADY_DECIDED));
        }

        @Test
        void forAnotherDivisionIsRefused() {
            isRefused(
                    after(List.of(REPORTED), new SubmitReport(ID), HEAD_OF_PUBLIC_WORKS),
                    refusal(AccessRejection.NOT_YOUR_DIVISION));
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void takesBackWhatNobodyHasDecidedOn() {
            after(List.of(REPORTED, SUBMITTED), new WithdrawReport(ID), HEAD_OF_FINANCE)
                    .expectEvents(new ReportWithdrawn(ID, 1));
        }

        @Test
        void twiceChangesNothing() {
            changesNothing(after(
                    List.of(REPORTED, SUBMITTED, by(HEAD_OF_FINANCE, new ReportWithdrawn(ID, 1))),
                    new WithdrawReport(ID),
                    HEAD_OF_FINANCE));
        }

        @Test
        void afterADecisionIsRefused() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, APPROVED), new WithdrawReport(ID), HEAD_OF_FINANCE),
                    refusal(ReportRejection.ALREADY_DECIDED));
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, RETURNED), new WithdrawReport(ID), HEAD_OF_FINANCE),
                    refusal(ReportRejection.ALREADY_DECIDED));
        }

        @Test
        void whatWasNeverThereIsRefused() {
            isRefused(
                    after(List.of(), new WithdrawReport(ID), HEAD_OF_FINANCE), refusal(ReportRejection.NOT_SUBMITTED));
        }

        @Test
        void anotherDivisionsReportIsRefused() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED), new WithdrawReport(ID), HEAD_OF_PUBLIC_WORKS),
                    refusal(AccessRejection.NOT_YOUR_DIVISION));
        }
    }

    @Nested
    class Deciding {
        @Test
        void approvesTheVersionThatWasShown() {
            after(List.of(REPORTED, SUBMITTED), new ApproveReport(ID, FIRST), CLERK)
                    .expectEvents(new ReportApproved(ID, 1, FIRST));
        }

        @Test
        void sendsTheVersionThatWasShownBackWithAComment() {
            after(List.of(REPORTED, SUBMITTED), new ReturnReport(ID, FIRST, " ขอลิงก์หน้าเว็บด้วย "), MAYOR)
                    .expectEvents(new ReportReturned(ID, 1, FIRST, "ขอลิงก์หน้าเว็บด้วย"));
        }

        @Test
        void toReturnWithoutACommentIsRefused() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED), new ReturnReport(ID, FIRST, " "), CLERK),
                    refusal(ReportRejection.COMMENT_MISSING, "comment"));
        }

        @Test
        void onSomethingElseThanWasShownIsRefused() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, CHANGED, SUBMITTED_AGAIN), new ApproveReport(ID, FIRST), CLERK),
                    refusal(ReportRejection.CHANGED_SINCE_SHOWN));
            isRefused(
                    after(List.of(REPORTED, SUBMITTED), new ApproveReport(ID, "not a digest"), CLERK),
                    refusal(ReportRejection.CHANGED_SINCE_SHOWN));
        }

        @Test
        void onWhatHasBeenTakenBackIsRefused() {
            isRefused(
                    after(
                            List.of(REPORTED, SUBMITTED, by(HEAD_OF_FINANCE, new ReportWithdrawn(ID, 1))),
                            new ApproveReport(ID, FIRST),
                            CLERK),
                    refusal(ReportRejection.NOT_SUBMITTED));
        }

        @Test
        void onADraftIsRefused() {
            isRefused(
                    after(List.of(REPORTED), new ApproveReport(ID, FIRST), CLERK),
                    refusal(ReportRejection.NOT_SUBMITTED));
        }

        @Test
        void theSameTwiceByTheSameOfficerChangesNothing() {
            changesNothing(after(List.of(REPORTED, SUBMITTED, APPROVED), new ApproveReport(ID, FIRST), CLERK));
            changesNothing(after(
                    List.of(REPORTED, SUBMITTED, RETURNED), new ReturnReport(ID, FIRST, "ขอลิงก์หน้าเว็บด้วย"), CLERK));
        }

        @Test
        void otherwiseThanAnotherDidIsRefusedAndSaysWhoDidWhatWhen() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, RETURNED), new ApproveReport(ID, FIRST), MAYOR),
                    refusal(ReportRejection.ALREADY_DECIDED, rejection -> assertThat(rejection.arguments())
                            .containsExactly(ReportStep.RETURN, CLERK, ON, "09:00")));
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, APPROVED), new ReturnReport(ID, FIRST, "ขอภาพ"), MAYOR),
                    refusal(ReportRejection.ALREADY_DECIDED));
        }

        @Test
        void theSameAsAnotherDidIsRefusedAndSaysWhoDidItWhen() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, APPROVED), new ApproveReport(ID, FIRST), MAYOR),
                    refusal(ReportRejection.ALREADY_DECIDED, rejection -> assertThat(rejection.arguments())
                            .containsExactly(ReportStep.APPROVE, CLERK, ON, "09:00")));
        }

        @Test
        void secondOnWhatIsBeingMendedIsToldOfTheFirstDecision() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, RETURNED, CHANGED), new ApproveReport(ID, FIRST), MAYOR),
                    refusal(ReportRejection.ALREADY_DECIDED));
        }

        @Test
        void approvesWhatWasMended() {
            after(
                            List.of(REPORTED, SUBMITTED, RETURNED, CHANGED, SUBMITTED_AGAIN),
                            new ApproveReport(ID, SECOND),
                            CLERK)
                    .expectEvents(new ReportApproved(ID, 2, SECOND));
        }

        @Test
        void onceDoesNotAnswerTheNextVersion() {
            isRefused(
                    after(List.of(REPORTED, SUBMITTED, APPROVED, CHANGED), new ApproveReport(ID, SECOND), CLERK),
                    refusal(ReportRejection.ALREADY_DECIDED));
            after(
                            List.of(REPORTED, SUBMITTED, APPROVED, CHANGED, SUBMITTED_AGAIN),
                            new ReturnReport(ID, SECOND, "ขอภาพ"),
                            CLERK)
                    .expectEvents(new ReportReturned(ID, 2, SECOND, "ขอภาพ"));
        }

        @Test
        void onOnesOwnReportIsRefused() {
            var actingAsClerk = new Actor(HEAD_OF_FINANCE.officer(), Role.CLERK, Nadi.AGENCY);
            isRefused(
                    after(List.of(REPORTED, SUBMITTED), new ApproveReport(ID, FIRST), actingAsClerk),
                    refusal(ReportRejection.OWN_REPORT));
            isRefused(
                    after(List.of(REPORTED, SUBMITTED), new ReturnReport(ID, FIRST, "ขอภาพ"), actingAsClerk),
                    refusal(ReportRejection.OWN_REPORT));
        }
    }

    /** Where the agency has settled that the clerk comes before the mayor. */
    @Nested
    class DecidingInTwoSteps {
        private static final Optional<DivisionId> FINANCE = Optional.of(Nadi.FINANCE);

        private static final EventMessage<?> CHAINED = by(
                HEAD_OF_FINANCE,
                new ReportSubmitted(ID, 1, FIRST, ON, Optional.empty(), DecisionChain.CLERK_THEN_MAYOR));
        private static final EventMessage<?> FORWARDED = by(CLERK, new ReportForwarded(ID, 1, FIRST));
        private static final Actor CLERK_FOR_MAYOR = standingIn(CLERK, MAYOR);
        private static final Actor FINANCE_FOR_CLERK = standingIn(HEAD_OF_FINANCE, CLERK);
        private static final Actor WORKS_FOR_CLERK = standingIn(HEAD_OF_PUBLIC_WORKS, CLERK);
        private static final Actor WORKS_FOR_BOTH = standingIn(HEAD_OF_PUBLIC_WORKS, CLERK, MAYOR);

        private static Actor standingIn(Actor own, Actor... absent) {
            var capacities = new ArrayList<>(own.capacities());
            for (Actor holder : absent) {
                capacities.add(new Actor.Capacity(holder.role(), holder.division(), Optional.of(holder.officer())));
            }
            return new Actor(own.officer(), own.agency(), capacities);
        }

        /** As it is spoken after the access check, which lets a role speak that may. */
        private ResultValidator<Report> decide(List<EventMessage<?>> events, ReportCommand command, Actor actor) {
            var speaking = actor.in(capacity -> capacity.role().isExecutive()).orElseThrow();
            return after(events, command, speaking);
        }

        @Test
        void isSettledWhenTheReportIsSubmitted() {
            Desk.fixture(Report.class, MORNING, new Plan(), STEPS, FILES, settled(DecisionChain.CLERK_THEN_MAYOR))
                    .given(REPORTED)
                    .when(new SubmitReport(ID), signature(HEAD_OF_FINANCE))
                    .expectEvents(
                            new ReportSubmitted(ID, 1, FIRST, ON, Optional.empty(), DecisionChain.CLERK_THEN_MAYOR));
        }

        /** The head of office acts for the clerk: nobody else could take the clerk's step. */
        @Test
        void isNotAskedOfAClerkWhoSubmitsTheReportHimself() {
            DecisionChains unlessTheClerkHadAHandInIt = (agency, day, division, authors) ->
                    authors.contains(HEAD_OF_OFFICE.officer()) ? DecisionChain.EITHER : DecisionChain.CLERK_THEN_MAYOR;
            var desk = Desk.fixture(Report.class, MORNING, new Plan(), STEPS, FILES, unlessTheClerkHadAHandInIt);
            var officeForClerk = signature(standingIn(HEAD_OF_OFFICE, CLERK));
            desk.given(REPORTED)
                    .when(new SubmitReport(ID), officeForClerk)
                    .expectEvents(new ReportSubmitted(ID, 1, FIRST, ON, FINANCE, DecisionChain.EITHER));
            desk.given(REPORTED)
                    .when(
                            new ReportProgress(ID, new Progress(TEXT, 80), Optional.empty(), Optional.empty(), true),
                            officeForClerk)
                    .expectEvents(new ReportSubmitted(ID, 1, FIRST, ON, FINANCE, DecisionChain.EITHER));
            desk.given(REPORTED)
                    .when(new SubmitReport(ID), signature(HEAD_OF_FINANCE))
                    .expectEvents(
                            new ReportSubmitted(ID, 1, FIRST, ON, Optional.empty(), DecisionChain.CLERK_THEN_MAYOR));
        }

        @Test
        void sendsWhatTheClerkAgreesToOnToTheMayorWhoDecides() {
            decide(List.of(REPORTED, CHAINED), new ApproveReport(ID, FIRST), CLERK)
                    .expectEvents(new ReportForwarded(ID, 1, FIRST));
            decide(List.of(REPORTED, CHAINED, FORWARDED), new ApproveReport(ID, FIRST), MAYOR)
                    .expectEvents(new ReportApproved(ID, 1, FIRST));
        }

        @Test
        void goesBackToTheDivisionAtEitherStep() {
            var back = new ReturnReport(ID, FIRST, "ขอภาพ");
            var returned = new ReportReturned(ID, 1, FIRST, "ขอภาพ");
            decide(List.of(REPORTED, CHAINED), back, CLERK).expectEvents(returned);
            decide(List.of(REPORTED, CHAINED, FORWARDED), back, MAYOR).expectEvents(returned);
        }

        @Test
        void letsTheMayorWaitForTheClerk() {
            for (var order : List.of(new ApproveReport(ID, FIRST), new ReturnReport(ID, FIRST, "ขอภาพ"))) {
                isRefused(
                        decide(List.of(REPORTED, CHAINED), order, MAYOR),
                        refusal(ReportRejection.NOT_YOUR_TURN, rejection -> assertThat(rejection.arguments())
                                .containsExactly(Role.CLERK)));
            }
        }

        @Test
        void tellsWhoeverCouldHaveBeenTheClerkWhoWas() {
            isRefused(
                    decide(List.of(REPORTED, CHAINED, FORWARDED), new ApproveReport(ID, FIRST), WORKS_FOR_CLERK),
                    refusal(ReportRejection.ALREADY_DECIDED, rejection -> assertThat(rejection.arguments())
                            .containsExactly(ReportStep.FORWARD, CLERK, ON, "09:00")));
            isRefused(
                    decide(List.of(REPORTED, CHAINED, FORWARDED), new ReturnReport(ID, FIRST, "ขอภาพ"), CLERK),
                    refusal(ReportRejection.ALREADY_DECIDED));
        }

        @Test
        void hearsTheClerkOnce() {
            changesNothing(decide(List.of(REPORTED, CHAINED, FORWARDED), new ApproveReport(ID, FIRST), CLERK));
        }

        @Test
        void cannotBeTakenBackOnceTheClerkHasAgreed() {
            isRefused(
                    after(List.of(REPORTED, CHAINED, FORWARDED), new WithdrawReport(ID), HEAD_OF_FINANCE),
                    refusal(ReportRejection.ALREADY_DECIDED));
        }

        @Test
        void beginsAgainWithTheClerkWhenTheReportIsChanged() {
            var again = by(
                    HEAD_OF_FINANCE,
                    new ReportSubmitted(ID, 2, SECOND, ON, Optional.empty(), DecisionChain.CLERK_THEN_MAYOR));
            var history = List.<EventMessage<?>>of(REPORTED, CHAINED, FORWARDED, CHANGED, again);
            decide(history, new ApproveReport(ID, SECOND), CLERK).expectEvents(new ReportForwarded(ID, 2, SECOND));
            isRefused(
                    decide(history, new ApproveReport(ID, FIRST), MAYOR), refusal(ReportRejection.CHANGED_SINCE_SHOWN));
        }

        @Test
        void isOneStepForWhoeverMaySpeakForBoth() {
            decide(List.of(REPORTED, CHAINED), new ApproveReport(ID, FIRST), CLERK_FOR_MAYOR)
                    .expectEvents(new ReportApproved(ID, 1, FIRST));
            decide(List.of(REPORTED, CHAINED), new ApproveReport(ID, FIRST), WORKS_FOR_BOTH)
                    .expectEvents(new ReportApproved(ID, 1, FIRST));
            decide(List.of(REPORTED, CHAINED, FORWARDED), new ApproveReport(ID, FIRST), CLERK_FOR_MAYOR)
                    .expectEvents(new ReportApproved(ID, 1, FIRST));
        }

        @Test
        void isSpokenInThePostWhoseTurnItIs() {
            expectSpoken(
                    decide(List.of(REPORTED, CHAINED), new ApproveReport(ID, FIRST), WORKS_FOR_CLERK),
                    Map.of(Actor.ROLE, "CLERK", Actor.ACTING_FOR, "officer-nadi-clerk", Actor.POST, "DIVISION_HEAD"));
            expectSpoken(
                    decide(List.of(REPORTED, CHAINED, FORWARDED), new ApproveReport(ID, FIRST), CLERK_FOR_MAYOR),
                    Map.of(Actor.ROLE, "MAYOR", Actor.ACTING_FOR, "officer-nadi-mayor", Actor.POST, "CLERK"));
        }

        @Test
        void isNoWayToDecideOnADivisionsReportThatSomebodyElseTypedForIt() {
            var typed = by(
                    HEAD_OF_OFFICE,
                    new ProgressReported(ID, 1, TEXT, 80, List.of(), "", "", FINANCE, Optional.empty()));
            var submitted =
                    by(HEAD_OF_OFFICE, new ReportSubmitted(ID, 1, FIRST, ON, FINANCE, DecisionChain.CLERK_THEN_MAYOR));
            isRefused(
                    decide(List.of(typed, submitted), new ApproveReport(ID, FIRST), FINANCE_FOR_CLERK),
                    refusal(ReportRejection.OWN_REPORT));
            isRefused(
                    decide(List.of(typed, submitted), new ReturnReport(ID, FIRST, "ขอภาพ"), FINANCE_FOR_CLERK),
                    refusal(ReportRejection.OWN_REPORT));
        }

        @Test
        void isNoWayToDecideOnOnesOwnReport() {
            isRefused(
                    decide(List.of(REPORTED, CHAINED), new ApproveReport(ID, FIRST), FINANCE_FOR_CLERK),
                    refusal(ReportRejection.OWN_REPORT));
        }

        private void expectSpoken(ResultValidator<Report> outcome, Map<String, String> signature) {
            outcome.expectSuccessfulHandlerExecution()
                    .expectEventsMatching(Matchers.<List<EventMessage<?>>>matches(messages -> {
                        assertThat(messages).singleElement().satisfies(message -> assertThat(message.getMetaData())
                                .containsAllEntriesOf(signature));
                        return true;
                    }));
        }
    }

    @Nested
    class AttachingFiles {
        private final EventMessage<?> attached = by(HEAD_OF_FINANCE, attached(1, PHOTO));

        private static FileAttached attached(int version, EvidenceFile file) {
            return new FileAttached(ID, version, file.digest(), file.mediaType(), file.size(), Optional.empty());
        }

        private static FileRemoved removed(int version) {
            return new FileRemoved(ID, version, PHOTO.digest(), Optional.empty());
        }

        private static AttachFiles order(EvidenceFile... files) {
            return new AttachFiles(
                    ID, Stream.of(files).map(EvidenceFile::digest).toList());
        }

        private static ReportProgress progress(List<FileDigest> files, List<FileDigest> removed, boolean submit) {
            return new ReportProgress(
                    ID,
                    new Progress(TEXT, 80),
                    "",
                    Optional.empty(),
                    List.of(),
                    files,
                    removed,
                    Optional.empty(),
                    submit);
        }

        @Test
        void saysWhatTheStoreKnowsOfThem() {
            after(List.of(REPORTED), order(PHOTO, PLAN), HEAD_OF_FINANCE)
                    .expectEvents(attached(1, PHOTO), attached(1, PLAN));
        }

        @Test
        void onBehalfOfTheDivisionSaysSo() {
            after(List.of(REPORTED), order(PHOTO), HEAD_OF_OFFICE)
                    .expectEvents(new FileAttached(
                            ID, 1, PHOTO.digest(), PHOTO.mediaType(), PHOTO.size(), Optional.of(Nadi.FINANCE)));
        }

        @Test
        void twiceIsOne() {
            changesNothing(after(List.of(REPORTED, attached), order(PHOTO), HEAD_OF_FINANCE));
            after(List.of(REPORTED), order(PHOTO, PHOTO), HEAD_OF_FINANCE).expectEvents(attached(1, PHOTO));
        }

        @Test
        void isRefusedForOneThatDidNotComeIn() {
            isRefused(
                    after(List.of(REPORTED), order(PHOTO, file("f", 1)), HEAD_OF_FINANCE),
                    refusal(EvidenceRejection.GONE));
        }

        @Test
        void isRefusedToAnotherDivision() {
            isRefused(
                    after(List.of(REPORTED), order(PHOTO), HEAD_OF_PUBLIC_WORKS),
                    refusal(AccessRejection.NOT_YOUR_DIVISION));
        }

        @Test
        void isRefusedWhenTheyAreTooManyOrTooLargeTogether() {
            isRefused(
                    after(List.of(REPORTED, attached), order(PLAN, file("d", 1), file("e", 1)), HEAD_OF_FINANCE),
                    refusal(EvidenceRejection.TOO_MANY));
            isRefused(
                    after(List.of(REPORTED, attached), order(PLAN, BOOK), HEAD_OF_FINANCE),
                    refusal(EvidenceRejection.REPORT_FULL));
        }

        @Test
        void mayTakeTheRoomOfThoseThatGoWithTheSameForm() {
            var full = by(HEAD_OF_FINANCE, attached(1, PLAN));
            after(
                            List.of(REPORTED, full),
                            progress(List.of(BOOK.digest()), List.of(PLAN.digest()), false),
                            HEAD_OF_FINANCE)
                    .expectEvents(new FileRemoved(ID, 1, PLAN.digest(), Optional.empty()), attached(1, BOOK));
        }

        @Test
        void goesWithTheWordsAndTheSubmissionThatTellsOfThem() {
            var content = ReportContent.NOTHING.with(SPOKEN).with(attached(1, PHOTO));
            after(List.of(), progress(List.of(PHOTO.digest()), List.of(), true), HEAD_OF_FINANCE)
                    .expectEvents(SPOKEN, attached(1, PHOTO), new ReportSubmitted(ID, 1, content.digest(), ON));
        }

        @Test
        void toWhatWasSubmittedBeginsAnotherVersionThatNobodyHasDecidedOn() {
            after(List.of(REPORTED, SUBMITTED), order(PHOTO), HEAD_OF_FINANCE).expectEvents(attached(2, PHOTO));
            isRefused(
                    after(
                            List.of(REPORTED, SUBMITTED, by(HEAD_OF_FINANCE, attached(2, PHOTO))),
                            new ApproveReport(ID, FIRST),
                            CLERK),
                    refusal(ReportRejection.CHANGED_SINCE_SHOWN));
        }

        @Test
        void andTakingOneOutAgainSaysSoOnce() {
            var order = new RemoveFile(ID, PHOTO.digest());
            after(List.of(REPORTED, attached), order, HEAD_OF_FINANCE).expectEvents(removed(1));
            isRefused(
                    after(List.of(REPORTED, attached, by(HEAD_OF_FINANCE, removed(1))), order, HEAD_OF_FINANCE),
                    refusal(EvidenceRejection.FILE_UNKNOWN));
        }

        @Test
        void isWriting() {
            isRefused(
                    after(
                            List.of(REPORTED, by(HEAD_OF_OFFICE, attached(1, PHOTO)), SUBMITTED),
                            new ApproveReport(
                                    ID,
                                    ReportContent.NOTHING
                                            .with(SPOKEN)
                                            .with(attached(1, PHOTO))
                                            .digest()),
                            new Actor(HEAD_OF_OFFICE.officer(), Role.CLERK, Nadi.AGENCY)),
                    refusal(ReportRejection.OWN_REPORT));
        }
    }
}
