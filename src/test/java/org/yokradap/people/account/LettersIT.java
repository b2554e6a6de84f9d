package org.yokradap.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.AccountCommand.InviteOfficer;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Guesses.Kind;
import org.yokradap.people.api.Role;
import org.yokradap.people.api.WaysIn;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;

/** Whoever has letters sent in somebody else's name. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersIT {
    private static final Duration HOURS = Duration.ofHours(6);

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private WaysIn waysIn;

    @Autowired
    private StoredGuesses guesses;

    @Autowired
    private Aside aside;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("naletter"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("naletter", commands, accounts);
    }

    @Test
    void canNeitherFillAMailboxNorKeepItsOwnerFromALinkThatWorks() throws InterruptedException {
        var end = clock.instant().plus(HOURS);
        while (clock.instant().isBefore(end)) {
            // From ever new addresses.
            guesses.forget(Kind.LETTER_FROM_ADDRESS, "");
            waysIn.sendRecovery(agency.username(Role.CLERK));
            finish();
            assertThat(linksThatWork()).isOne();
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
        }
        assertThat(letters()).isBetween(12, 15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "victim@example.org\r\nBcc: many@example.org",
                "victim@example.org\nBcc: many@example.org",
                "victim@example.org, many@example.org",
                "victim@example.org%0d%0aBcc: x",
                "\"victim\r\nBcc: many\"@example.org",
                "Victim <victim@example.org>"
            })
    void goToNobodyWhoIsAddedToAnAddress(String address) {
        var order = new InviteOfficer(agency.id(), agency.officer(Role.MAYOR), address);
        accounts.close(agency.officer(Role.MAYOR));
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> commands.send(order, agency.actor(Role.ADMINISTRATOR)))
                .matches(rejection -> rejection.reason() == AccountRejection.ADDRESS_INVALID);
    }

    private int linksThatWork() {
        return sql.sql(
                        "select count(*) from account_link where officer = ? and purpose = 'RECOVERY' and expires_at > ?")
                .params(agency.officer(Role.CLERK).value(), clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private int letters() {
        return sql.sql("select count(*) from sign_in_record where officer = ? and what = 'RECOVERY_ASKED'")
                .param(agency.officer(Role.CLERK).value())
                .query(Integer.class)
                .single();
    }

    private void finish() throws InterruptedException {
        var done = new CountDownLatch(1);
        aside.execute(done::countDown);
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
