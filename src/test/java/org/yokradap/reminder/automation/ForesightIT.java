package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yokradap.reminder.automation.Town.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;
import org.yokradap.reminder.api.Explanation;
import org.yokradap.reminder.api.Explanation.Silence;
import org.yokradap.reminder.api.Forecast;
import org.yokradap.reminder.api.LedgerOf;
import org.yokradap.reminder.api.MailRejection;
import org.yokradap.reminder.api.MailWithId;
import org.yokradap.reminder.api.MailsUntil;
import org.yokradap.reminder.api.WhyMail;

/** What will be sent, and why something was or was not. */
@ApplicationTest
class ForesightIT {
    @Autowired
    private DailySheet sheet;

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void remember() {
        before = clock.instant();
    }

    @AfterEach
    void restore() {
        clock.moveTo(before);
    }

    @Test
    void ofAMonthEqualsWhatIsThenSentMailForMail() {
        clock.moveTo(on("2023-01-10"));
        var town = new Town("foresee", commands, accounts, clock);
        town.owesByEndOfJanuary();
        town.owes(2, Timing.byDate(LocalDate.parse("2022-12-31")));
        town.owes(3, Timing.monthly());
        open(town, "2023-01-10");
        town.reports(1, "finance");

        var foreseen = ask(town, "2023-02-10");
        for (var day = LocalDate.parse("2023-01-11");
                !day.isAfter(LocalDate.parse("2023-02-10"));
                day = day.plusDays(1)) {
            clock.moveTo(on(day.toString()));
            open(town, day.toString());
        }

        var reader = town.actor(Role.AUDITOR);
        var sent = queries.ask(new LedgerOf(town.id), reader).mails().stream()
                .filter(mail -> mail.day().isAfter(LocalDate.parse("2023-01-10")))
                .map(mail -> new Forecast.Foreseen(
                        mail.day(),
                        mail.title(),
                        mail.address(),
                        mail.subject(),
                        queries.ask(new MailWithId(mail.id()), reader).text()))
                .toList();
        assertThat(sent).hasSizeGreaterThan(15);
        assertThat(sorted(foreseen.mails())).isEqualTo(sorted(sent));
    }

    @Test
    void doesNotReachBackOrFurtherThanAYear() {
        var town = new Town("foreseefar", commands, accounts, clock);
        for (var until : List.of("2023-01-19", "2024-01-21")) {
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> ask(town, until))
                    .matches(rejection -> rejection.reason() == MailRejection.NOT_FORESEEABLE)
                    .matches(rejection -> "until".equals(rejection.field()));
        }
    }

    @Test
    void whySaysWhatWasSentAndWhyNothingWas() {
        clock.moveTo(on("2023-01-17"));
        var town = new Town("foreseewhy", commands, accounts, clock);
        town.owesByEndOfJanuary();
        for (var day : List.of("2023-01-17", "2023-01-18", "2023-01-20")) open(town, day);
        clock.moveTo(on("2023-01-23"));

        var told = why(town, "finance", "2023-01-17");
        assertThat(told.silence()).isEmpty();
        assertThat(told.mail().orElseThrow().subject()).isEqualTo("งานที่ต้องรายงาน 1 เรื่อง – 17 ม.ค. 2566");
        assertThat(told.reminders()).extracting(Explanation.Noted::stage).containsExactly("before-14");

        var quiet = why(town, "finance", "2023-01-18");
        assertThat(quiet.silence()).contains(Silence.NOTHING_NEW);
        assertThat(quiet.openedAt()).contains(on("2023-01-18"));
        assertThat(quiet.open()).hasSize(1).allSatisfy(open -> {
            assertThat(open.told()).contains(LocalDate.parse("2023-01-17"));
            assertThat(open.next()).contains(LocalDate.parse("2023-01-24"));
        });

        assertThat(why(town, "finance", "2023-01-19").silence()).contains(Silence.SHEET_CLOSED);
        assertThat(why(town, "finance", "2023-01-21").silence()).contains(Silence.DAY_OFF);
        assertThat(why(town, "finance", "2023-01-24").silence()).contains(Silence.TO_COME);
        assertThat(why(town, "clerk", "2023-01-18").silence()).contains(Silence.NOTHING_OPEN);
        assertThat(why(town, "nobody", "2023-01-18").silence()).contains(Silence.NO_POST);
    }

    @Test
    void whyTellsTheMayorThatTheClerkIsRemindedFirst() {
        clock.moveTo(on("2023-01-17"));
        var town = new Town("foreseemayor", commands, accounts, clock).withWholeLadder();
        town.owesByEndOfJanuary();
        open(town, "2023-01-17");
        assertThat(why(town, "mayor", "2023-01-17").silence()).contains(Silence.NOTHING_OPEN);

        town.reports(1, "finance");
        assertThat(why(town, "mayor", "2023-01-17").silence()).contains(Silence.OTHERS_FIRST);
        assertThat(why(town, "works", "2023-01-17").silence()).isEmpty();
        assertThat(why(town, "clerk", "2023-01-17").silence()).contains(Silence.NOTHING_NEW);
    }

    private Explanation why(Town town, String code, String day) {
        return queries.ask(new WhyMail(town.officer(code), LocalDate.parse(day)), town.actor(Role.HEAD_OF_OFFICE));
    }

    private Forecast ask(Town town, String until) {
        return queries.ask(new MailsUntil(town.id, LocalDate.parse(until)), town.actor(Role.HEAD_OF_OFFICE));
    }

    private void open(Town town, String day) {
        sheet.open(List.of(town.id), on(day));
    }

    private static List<Forecast.Foreseen> sorted(List<Forecast.Foreseen> mails) {
        return mails.stream()
                .sorted(Comparator.comparing(Forecast.Foreseen::day).thenComparing(Forecast.Foreseen::title))
                .toList();
    }
}
