package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yokradap.reminder.automation.Town.DIVISIONS;
import static org.yokradap.reminder.automation.Town.on;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.yokradap.calendar.Timing;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.CalendarCommand.DeclareHolidays;
import org.yokradap.plan.api.CalendarId;
import org.yokradap.platform.ClockMoved;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.OneNode;
import org.yokradap.platform.Projections;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.reminder.api.LedgerOf;
import org.yokradap.reminder.api.MailRow;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.MailWithId;
import org.yokradap.reminder.api.Sending;
import org.yokradap.reminder.api.Suppression;

/** Without a mail server: mails are kept in the outbox. */
@ApplicationTest
class DailySheetIT {
    private static final LocalDate TUESDAY = LocalDate.parse("2023-01-24");
    private static final Path OUTBOX = Path.of("target/it/outbox");

    @Autowired
    private DailySheet sheet;

    @Autowired
    private Postman postman;

    @Autowired
    private Agenda agenda;

    @Autowired
    private LedgerBook ledger;

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Nested
    class Opened {
        @Test
        void tellsEachHeadOnceADayHoweverOftenItIsOpened() {
            var town = town("sheetonce");
            town.owesByEndOfJanuary();
            town.owes(2, Timing.byDate(LocalDate.parse("2022-10-31")));
            town.owes(3, Timing.monthly());

            open(town, on("2023-01-20"), on("2023-01-20").plusSeconds(60));
            assertThat(mails(town))
                    .hasSize(2)
                    .allMatch(mail -> mail.state() == MailState.SENT && mail.attempts() == 1)
                    .extracting(mail -> mail.address().orElseThrow())
                    .containsExactlyInAnyOrderElementsOf(
                            DIVISIONS.stream().map(town::address).toList());

            open(town, on("2023-01-24"), on("2023-01-24"), on("2023-01-24").plusSeconds(3600));
            assertThat(mails(town)).hasSize(4);
            assertThat(mails(town))
                    .filteredOn(mail -> mail.day().equals(TUESDAY))
                    .hasSize(2)
                    .allMatch(mail -> textOf(town, mail).contains("ครบกำหนด อ. 31 ม.ค. 2566 (อีก 7 วัน)"));
        }

        @Test
        void staysClosedUntilEightInBangkok() {
            var town = town("sheeteight");
            town.owesByEndOfJanuary();

            open(town, Instant.parse("2023-01-20T00:59:59Z"));
            assertThat(mails(town)).isEmpty();
            open(town, Instant.parse("2023-01-20T01:00:00Z"));
            assertThat(mails(town)).hasSize(2);
        }

        @Test
        void afterDaysWithoutARunSaysTheLatestStageOnly() {
            var town = town("sheetdown");
            town.owesByEndOfJanuary();
            open(town, on("2023-01-20"));

            open(town, on("2023-02-08"));

            assertThat(mails(town)).hasSize(4);
            assertThat(mails(town).getFirst().subject())
                    .isEqualTo("งานที่ต้องรายงาน 1 เรื่อง (ล่าช้า 1) – 8 ก.พ. 2566");
            assertThat(said(town)).extracting(ReminderKey::stage).containsOnly("before-14", "overdue-7");
        }

        /** Fourteen days before the old day it is said, seven days before it is not; then fourteen days before the new day. */
        @Test
        void saysNothingOfTheOldDayOnceADutyIsPutOff() {
            var town = town("sheetputoff");
            town.owesByEndOfJanuary();
            open(town, on("2023-01-17"));
            town.putsOff(1, "finance", LocalDate.parse("2023-02-28"));

            open(town, on("2023-01-24"));
            assertThat(mails(town))
                    .filteredOn(mail -> mail.day().equals(TUESDAY))
                    .extracting(mail -> mail.address().orElseThrow())
                    .containsExactly(town.address("works"));

            open(town, on("2023-02-14"));
            assertThat(mails(town))
                    .filteredOn(mail -> mail.address().orElseThrow().equals(town.address("finance")))
                    .first()
                    .satisfies(mail -> assertThat(mail.day()).isEqualTo(LocalDate.parse("2023-02-14")))
                    .satisfies(
                            mail -> assertThat(textOf(town, mail)).contains("ครบกำหนด อ. 28 ก.พ. 2566 (อีก 14 วัน)"));
        }

        @Test
        void tellsTheDivisionThatHasTheDutyNow() {
            var town = town("sheettaken");
            town.owesAlone(Timing.byEndOf(YearMonth.of(2023, 1)));
            open(town, on("2023-01-17"));
            assertThat(mails(town))
                    .extracting(mail -> mail.address().orElseThrow())
                    .containsExactly(town.address("finance"));
            town.movesLoneDuty("finance", "works");

            open(town, on("2023-01-24"));
            assertThat(mails(town))
                    .filteredOn(mail -> mail.day().equals(TUESDAY))
                    .extracting(mail -> mail.address().orElseThrow())
                    .containsExactly(town.address("works"));
        }

        /** Down from Monday to Wednesday: the stages of Monday and Tuesday fall into it. */
        @Test
        void afterThreeDaysAcrossTwoStagesSendsOneLateMailWithTheLatest() {
            var town = town("sheetthree");
            town.owesByEndOfJanuary();
            open(town, on("2023-01-27"));

            open(town, on("2023-02-02"), on("2023-02-02").plusSeconds(60));

            assertThat(mails(town))
                    .filteredOn(mail -> mail.day().equals(LocalDate.parse("2023-02-02")))
                    .hasSize(2)
                    .allMatch(mail -> textOf(town, mail).contains("แจ้งล่าช้า ควรแจ้งตั้งแต่ พ. 1 ก.พ. 2566"));
            assertThat(said(town)).extracting(ReminderKey::stage).containsOnly("before-7", "overdue-1");
        }

        @Test
        void tenTimesADayByAnApplicationThatKeepsStartingSaysNothingTwice() {
            var town = town("sheetten");
            town.owesByEndOfJanuary();
            for (int start = 0; start < 10; start++) open(town, on("2023-01-20").plusSeconds(60L * start));
            assertThat(mails(town)).hasSize(2).allMatch(mail -> mail.state() == MailState.SENT && mail.attempts() == 1);
        }

        @Test
        void onADayOffTellsNobodyAndTheNextWorkingDayTells() {
            var town = town("sheetoff");
            town.owesByEndOfJanuary();
            open(town, on("2023-01-21"), on("2023-01-22"));
            assertThat(mails(town)).isEmpty();
            open(town, on("2023-01-23"));
            assertThat(mails(town)).hasSize(2);
        }

        @Test
        void onAHolidayOfTheAgencyTellsNobodyEither() {
            var town = town("sheetholiday");
            town.owesByEndOfJanuary();
            var holiday = new DeclareHolidays.Day(LocalDate.parse("2023-01-23"), "วันหยุดของเทศบาล");
            commands.send(
                    new DeclareHolidays(CalendarId.of(town.id), List.of(holiday), "ประกาศเทศบาล"),
                    town.actor(Role.HEAD_OF_OFFICE));
            open(town, on("2023-01-21"), on("2023-01-23"));
            assertThat(mails(town)).isEmpty();
            open(town, on("2023-01-24"));
            assertThat(mails(town)).hasSize(2);
        }

        @Test
        void hasNothingToSayWhenNothingNewApplies() {
            var town = town("sheetquiet");
            town.owesByEndOfJanuary();
            open(town, on("2023-01-20"), on("2023-01-21"), on("2023-01-22"), on("2023-01-23"));
            assertThat(mails(town)).hasSize(2);
        }

        @Test
        void byTheClockBeingMovedIsThereWhenTheMoveIs(@Autowired ApplicationEventPublisher events) {
            var town = town("sheetlone");
            town.owesByEndOfJanuary();
            var before = clock.instant();
            try {
                clock.moveTo(on("2023-01-24"));
                events.publishEvent(new ClockMoved(LocalDate.parse("2023-01-20"), TUESDAY));
                events.publishEvent(new ClockMoved(TUESDAY, TUESDAY));
            } finally {
                clock.moveTo(before);
            }
            assertThat(mails(town)).hasSize(2).allMatch(mail -> mail.day().equals(TUESDAY));
        }

        @Test
        void byManyNodesAtOnceSendsEachMailOnce(@Autowired OneNode oneNode) throws Exception {
            var town = town("sheetnodes");
            town.owesByEndOfJanuary();
            try (var nodes = Executors.newFixedThreadPool(4)) {
                Callable<Boolean> node =
                        () -> oneNode.alone("reminder.daily-sheet", () -> open(town, on("2023-01-20")));
                boolean opened = false;
                for (var done : nodes.invokeAll(List.of(node, node, node, node))) opened |= done.get();
                assertThat(opened).isTrue();
            }
            open(town, on("2023-01-20"));
            assertThat(mails(town)).hasSize(2).allMatch(mail -> mail.state() == MailState.SENT && mail.attempts() == 1);
        }
    }

    @Nested
    class AtTheMomentOfSending {
        @Test
        void leavesOutWhatWasReportedAfterTheSheetWasOpened() {
            var town = town("sheetsecond");
            town.owesByEndOfJanuary();
            var now = on("2023-01-20");
            var planned = plan(town, now);
            assertThat(mails(town)).hasSize(2).allMatch(mail -> mail.state() == MailState.PLANNED);

            town.reports(1, "finance");
            postman.tour(now).deliver(planned);

            var finance = mail(town, "finance");
            assertThat(finance.state()).isEqualTo(MailState.SUPPRESSED);
            assertThat(finance.because()).contains(Suppression.SETTLED);
            assertThat(finance.attempts()).isZero();
            assertThat(OUTBOX.resolve(finance.id() + ".eml")).doesNotExist();
            assertThat(mail(town, "works").state()).isEqualTo(MailState.SENT);
        }

        @Test
        void saysTheRestWhenOnlyAPartWasReported() {
            var town = town("sheetpart");
            town.owesByEndOfJanuary();
            town.owes(2, Timing.byDate(LocalDate.parse("2023-01-30")));
            var now = on("2023-01-20");
            var planned = plan(town, now);

            town.reports(1, "finance");
            postman.tour(now).deliver(planned);

            assertThat(mail(town, "finance").subject()).isEqualTo("งานที่ต้องรายงาน 1 เรื่อง – 20 ม.ค. 2566");
            assertThat(mail(town, "works").subject()).isEqualTo("งานที่ต้องรายงาน 2 เรื่อง – 20 ม.ค. 2566");
            assertThat(said(town))
                    .filteredOn(key -> key.recipient().endsWith("finance"))
                    .hasSize(1);
        }

        /** The one who held the post until a moment ago is not told; whoever holds it now is, on the next day. */
        @Test
        void tellsTheNewHolderOfAPostAndNotTheOldOne() {
            var town = town("sheetpost");
            town.owesByEndOfJanuary();
            var now = on("2023-01-20");
            var planned = plan(town, now);

            town.handsOver("finance", "successor");
            postman.tour(now).deliver(planned);
            open(town, on("2023-01-23"));

            var old = mail(town, "finance");
            assertThat(old.state()).isEqualTo(MailState.SUPPRESSED);
            assertThat(old.because()).contains(Suppression.SETTLED);
            assertThat(mails(town))
                    .filteredOn(mail -> mail.day().equals(LocalDate.parse("2023-01-23")))
                    .singleElement()
                    .matches(mail -> mail.title().equals("หัวหน้า successor") && mail.state() == MailState.SENT);
        }

        @Test
        void keepsInTheLedgerThatAHeadHasNoAddress() {
            var town = town("sheetnobody");
            town.owesByEndOfJanuary();
            accounts.close(town.officer("works"));

            open(town, on("2023-01-20"));

            var works = mail(town, "works");
            assertThat(works.state()).isEqualTo(MailState.SUPPRESSED);
            assertThat(works.because()).contains(Suppression.NO_MAILBOX);
            assertThat(works.address()).isEmpty();
            assertThat(mail(town, "finance").state()).isEqualTo(MailState.SENT);
        }
    }

    @Test
    void chasesADecisionAfterTwoWorkingDaysAndLeavesTheReporterInPeace() {
        var town = town("sheetwaiting");
        town.owesByEndOfJanuary();
        town.reports(1, "finance");

        open(town, on("2023-01-23"));
        assertThat(mails(town)).extracting(MailRow::title).doesNotContain("หัวหน้า clerk", "หัวหน้า finance");
        open(town, on("2023-01-24"));
        assertThat(mail(town, "clerk").subject()).isEqualTo("รายงานที่รอพิจารณา 1 เรื่อง – 24 ม.ค. 2566");
        assertThat(mails(town)).extracting(MailRow::title).doesNotContain("หัวหน้า finance");
    }

    @Test
    void theLastSecondOfJanuaryInBangkokIsOnTimeAndTheNextOneIsNot(@Autowired TaskBook tasks) {
        var town = town("sheetmidnight");
        town.owesByEndOfJanuary();
        var before = clock.instant();
        try {
            clock.moveTo(Instant.parse("2023-01-31T16:59:59Z"));
            town.reports(1, "finance");
            clock.moveTo(Instant.parse("2023-01-31T17:00:00Z"));
            var today = LocalDate.now(clock);
            assertThat(today).isEqualTo(LocalDate.parse("2023-02-01"));
            assertThat(tasks.find(town.once(1, "works"), today).orElseThrow().state())
                    .isEqualTo(SlotState.OVERDUE);
            town.reports(1, "works");
            assertThat(tasks.find(town.once(1, "finance"), today).orElseThrow().daysLate())
                    .isZero();
            assertThat(tasks.find(town.once(1, "works"), today).orElseThrow().daysLate())
                    .isEqualTo(1);
        } finally {
            clock.moveTo(before);
        }
    }

    @Test
    void sendsTheExecutivesTheFiguresOfTheMonthOnItsFirstWorkingDayIfTheyWantThem() {
        var town = town("sheetsummary");
        town.owesByEndOfJanuary();
        town.reports(1, "finance");
        town.settles(true);
        open(town, on("2023-01-31"), on("2023-02-01"), on("2023-02-02"));

        var summaries = mails(town).stream()
                .filter(mail -> mail.subject().contains("สรุปรอบติดตาม ม.ค. 2566"))
                .toList();
        assertThat(summaries).singleElement().satisfies(mail -> {
            assertThat(mail.title()).isEqualTo("หัวหน้า clerk");
            assertThat(mail.day()).isEqualTo(LocalDate.parse("2023-02-01"));
            assertThat(textOf(town, mail))
                    .contains("อนุมัติแล้ว 0 จาก 2 เรื่อง", "รอพิจารณา 1", "ยังไม่ส่ง 1", "/rounds/2023-01");
        });
    }

    @Test
    void isNotOpenedByBuildingTheViewsAnew(@Autowired Projections projections) {
        var town = town("sheetreplay");
        town.owesByEndOfJanuary();
        open(town, on("2023-01-20"));
        var before = mails(town);

        assertThat(projections.rebuild(Duration.ofSeconds(60))).isTrue();

        assertThat(mails(town)).isEqualTo(before);
        open(town, on("2023-01-20"));
        assertThat(mails(town)).isEqualTo(before);
    }

    @Nested
    class TheLedger {
        @Test
        void saysThatThereIsNoServerAndWhereTheMailsAre() throws Exception {
            var town = town("sheetbox");
            town.owesByEndOfJanuary();
            assertThat(sending(town).lastRun()).isEmpty();
            assertThat(sending(town).nextRun()).isEqualTo("2023-01-20T01:00:00Z");

            open(town, on("2023-01-20"));

            assertThat(sending(town).server()).isFalse();
            assertThat(sending(town).outbox()).isEqualTo("target/it/outbox");
            assertThat(sending(town).lastRun()).contains(on("2023-01-20"));
            assertThat(sending(town).nextRun()).isEqualTo("2023-01-23T01:00:00Z");
            var mail = mail(town, "finance");
            assertThat(mail.file()).contains(mail.id() + ".eml");
            assertThat(Files.readString(OUTBOX.resolve(mail.id() + ".eml")))
                    .contains("To: " + town.address("finance"), "Message-ID: <" + mail.id() + "@localhost>");
        }

        @Test
        void isNotForDivisionHeads() {
            var town = town("sheethead");
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> queries.ask(new LedgerOf(town.id), town.actor(Role.DIVISION_HEAD)))
                    .matches(rejection -> rejection.reason() == AccessRejection.NOT_YOUR_ROLE);
        }

        @Test
        void isNotForNeighbours() {
            var town = town("sheetfence");
            var neighbour = town("sheetneighbour");
            town.owesByEndOfJanuary();
            open(town, on("2023-01-20"));
            var mail = mail(town, "finance").id();

            var stranger = neighbour.actor(Role.HEAD_OF_OFFICE);
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> queries.ask(new MailWithId(mail), stranger))
                    .matches(rejection -> rejection.reason() == AccessRejection.NOT_YOUR_AGENCY);
            assertThat(mails(neighbour)).isEmpty();
        }
    }

    private Set<ReminderKey> said(Town town) {
        return ledger.memory(town.id, TUESDAY).said();
    }

    private Town town(String code) {
        return new Town(code, commands, accounts, clock);
    }

    private void open(Town town, Instant... moments) {
        Stream.of(moments).forEach(now -> sheet.open(List.of(town.id), now));
    }

    private Sheet plan(Town town, Instant now) {
        return sheet.plan(town.id, agenda.of(town.id, LocalDate.ofInstant(now, clock.getZone())), now);
    }

    private List<MailRow> mails(Town town) {
        return queries.ask(new LedgerOf(town.id), town.actor(Role.AUDITOR)).mails();
    }

    private Sending sending(Town town) {
        return queries.ask(new LedgerOf(town.id), town.actor(Role.AUDITOR)).sending();
    }

    private MailRow mail(Town town, String code) {
        return mails(town).stream()
                .filter(mail -> mail.title().endsWith(" " + code))
                .findFirst()
                .orElseThrow();
    }

    private String textOf(Town town, MailRow mail) {
        return queries.ask(new MailWithId(mail.id()), town.actor(Role.AUDITOR)).text();
    }
}
