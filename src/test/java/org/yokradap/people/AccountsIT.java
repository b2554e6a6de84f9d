package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yokradap.people.SampleAgency.PASSWORD;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Mailbox;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Post;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient sql;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("naphong"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("naphong", commands, accounts);
    }

    @Nested
    class SigningIn {
        @Test
        void leadsToThePostThatTheOfficerHolds() {
            assertThat(accounts.signIn("NaPhong-Mayor ", PASSWORD))
                    .map(Account::post)
                    .map(Post::actor)
                    .contains(agency.actor(Role.MAYOR));
        }

        @Test
        void failsWithAnotherPasswordOrAnUnknownName() {
            assertThat(accounts.signIn("naphong-mayor", PASSWORD + "!")).isEmpty();
            assertThat(accounts.signIn("nobody", PASSWORD)).isEmpty();
        }

        @Test
        void failsForAnOfficerWithoutAPost() {
            accounts.open(OfficerId.of(agency.id(), "newcomer"), "naphong-newcomer", PASSWORD, "");
            assertThat(accounts.signIn("naphong-newcomer", PASSWORD)).isEmpty();
        }
    }

    @Nested
    class Opening {
        @Test
        void keepsAnArgon2idHashAndNotThePassword() {
            var hash = sql.sql("select password_hash from account where username = 'naphong-mayor'")
                    .query(String.class)
                    .single();
            assertThat(hash).startsWith("$argon2id$").doesNotContain(PASSWORD);
        }

        @Test
        void againChangesNothing() {
            accounts.open(agency.officer(Role.CLERK), agency.username(Role.CLERK), "another", "elsewhere@example.org");
            assertThat(accounts.signIn(agency.username(Role.CLERK), PASSWORD)).isPresent();
        }

        @Test
        void underSomebodyElsesNameIsRefused() {
            var other = OfficerId.of(agency.id(), "other");
            assertRefused(AccountRejection.USERNAME_TAKEN, other, agency.username(Role.CLERK), PASSWORD);
            assertRefused(AccountRejection.USERNAME_MISSING, other, " ", PASSWORD);
            assertRefused(AccountRejection.PASSWORD_MISSING, other, "naphong-other", " ");
            assertThat(accountsOf(other)).isZero();
        }

        @Test
        void aSecondAccountIsRefused() {
            assertRefused(AccountRejection.ALREADY_OPEN, agency.officer(Role.CLERK), "naphong-second", PASSWORD);
            assertThat(accountsOf(agency.officer(Role.CLERK))).isOne();
        }

        private void assertRefused(AccountRejection reason, OfficerId officer, String username, String password) {
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> accounts.open(officer, username, password, "post@example.org"))
                    .matches(rejection -> rejection.reason() == reason);
        }

        private int accountsOf(OfficerId officer) {
            return sql.sql("select count(*) from account where officer = ?")
                    .param(officer.value())
                    .query(Integer.class)
                    .single();
        }
    }

    @Test
    void mailReachesTheOfficersOfTheAgencyInTheOrderOfTheDirectory() {
        assertThat(accounts.mailboxes(agency.id()))
                .hasSize(Role.values().length)
                .first()
                .isEqualTo(new Mailbox(
                        agency.officer(Role.ADMINISTRATOR),
                        "naphong-administrator@example.org",
                        SampleAgency.title(Role.ADMINISTRATOR)));
    }
}
