package org.yokradap.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yokradap.people.SampleAgency.PASSWORD;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.FrontDoor;
import org.yokradap.people.api.Guesses.Kind;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.people.api.Visit;
import org.yokradap.people.api.Way;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.SecretToken;
import org.yokradap.platform.testing.ApplicationTest;

/** Whoever guesses passwords, and those in whose names. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardedDoorIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FrontDoor door;

    @Autowired
    private AccountRows rows;

    @Autowired
    private DeviceRows devices;

    @Autowired
    private StoredGuesses guesses;

    @Autowired
    private SignInRows records;

    @Autowired
    private DoorCare care;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nadan"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nadan", commands, accounts);
    }

    @Nested
    class GuessingAtOneAccount {
        @Test
        void fromManyAddressesIsHeldOffAfterAFew() {
            var name = newcomer("guessed");
            for (int i = 0; i < 5; i++)
                assertThat(guess(name, "guess " + i, address(i))).isFalse();
            for (int i = 5; i < 60; i++) assertHeldOff(name, "guess " + i, from(address(i)));
            assertHeldOff(name, PASSWORD, from(address(60)));
            assertThat(recorded("guessed", "REFUSED")).isEqualTo(5);
            assertThat(recorded("guessed", "HELD_OFF")).as("once for each wait").isEqualTo(1);
        }

        @Test
        void costsTwiceAsLongEachTimeUpToAnHour() {
            var name = newcomer("slowed");
            for (int i = 0; i < 5; i++) guess(name, "guess " + i, address(i));
            assertThat(waitFor(name)).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
            var start = clock.instant();
            for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
                pass(Duration.ofMinutes(minutes));
                assertThat(guess(name, "one more", address(7)))
                        .as("after " + minutes)
                        .isFalse();
            }
            assertThat(waitFor(name)).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
            assertThat(clock.instant()).isAfter(start);
        }

        @Test
        void tellsNothingAboutWhetherThereIsOne() {
            for (int i = 0; i < 5; i++)
                assertThat(guess("nadan-nobody", "guess " + i, address(i))).isFalse();
            assertHeldOff("nadan-nobody", "one more", from(address(9)));
            assertThat(sql.sql("select count(*) from sign_in_record where officer is null and agency is null"
                                    + " and what = 'REFUSED'")
                            .query(Integer.class)
                            .single())
                    .isGreaterThanOrEqualTo(5);
            for (var table : new String[] {"guess", "sign_in_record"})
                assertThat(sql.sql("select * from " + table)
                                .query()
                                .listOfRows()
                                .toString())
                        .doesNotContain("nadan-nobody");
        }

        @Test
        void manyTimesAtOnceIsOfNoUseAfterAFewEither() {
            var name = newcomer("raced");
            var slow = (Accounts) Proxy.newProxyInstance(
                    Accounts.class.getClassLoader(), new Class<?>[] {Accounts.class}, (self, method, arguments) -> {
                        // While this one is being compared, the others have been found wrong.
                        for (int i = 0; i < 5; i++) guesses.miss(Kind.PASSWORD, "name " + name);
                        return method.invoke(accounts, arguments);
                    });
            var sameDoor = new GuardedDoor(slow, rows, devices, guesses, records);
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> sameDoor.byPassword(name, PASSWORD, from(address(1))))
                    .matches(rejection -> rejection.reason() == AccountRejection.TOO_MANY_TRIES);
        }

        private Duration waitFor(String name) {
            return guesses.wait(Kind.PASSWORD, "name " + name).orElseThrow();
        }
    }

    @Nested
    class GuessingAtManyAccounts {
        @Test
        void fromOneAddressIsHeldOff() {
            spray("198.51.100.7", "198.51.100.7");
            assertHeldOff(agency.username(Role.HEAD_OF_OFFICE), PASSWORD, from("198.51.100.7"));
            assertThat(guess(agency.username(Role.HEAD_OF_OFFICE), PASSWORD, "198.51.100.8"))
                    .as("from elsewhere")
                    .isTrue();
        }

        @Test
        void fromOneConnectionWithManyAddressesIsHeldOff() {
            spray("2001:db8:1:2::", null);
            assertHeldOff(agency.username(Role.HEAD_OF_OFFICE), PASSWORD, from("2001:db8:1:2:3::9"));
        }

        @Test
        void isCountedByNameOnlyWhereEverybodyComesFromThere() {
            for (int i = 0; i < 40; i++) guess("somebody-" + i, "Spring2566!", "127.0.0.1");
            assertThat(guess(agency.username(Role.HEAD_OF_OFFICE), PASSWORD, "127.0.0.1"))
                    .isTrue();
        }

        private void spray(String prefix, @Nullable String always) {
            for (int i = 0; i < 30; i++) {
                var address = always == null ? prefix + Integer.toHexString(i + 1) : always;
                assertThat(guess("nadan-sprayed-" + prefix.hashCode() + i, "Spring2566!", address))
                        .isFalse();
            }
        }
    }

    @Nested
    class LockingSomebodyOut {
        @Test
        void failsWhereTheOfficerHasSignedInBefore() {
            var officer = agency.officer(Role.DIVISION_HEAD);
            var name = agency.username(Role.DIVISION_HEAD);
            var own = signIn(officer, from("203.0.113.5"));
            attack(name);
            assertHeldOff(name, PASSWORD, from("203.0.113.5"));
            assertThat(door.byPassword(name, PASSWORD, from("203.0.113.5", own)))
                    .isPresent();
        }

        @Test
        void failsFromTheSameAddressToo() {
            var officer = agency.officer(Role.ADMINISTRATOR);
            var own = signIn(officer, from("203.0.113.77"));
            for (int i = 0; i < 40; i++) {
                try {
                    guess("nadan-none-" + i, "guess", "203.0.113.77");
                } catch (Rejection heldOff) {
                    // As it should be.
                }
            }
            assertThat(door.byPassword(agency.username(Role.ADMINISTRATOR), PASSWORD, from("203.0.113.77", own)))
                    .isPresent();
        }

        @Test
        void letsNobodyGuessFreelyWithSomebodyElsesBrowser() {
            var own = signIn(agency.officer(Role.AUDITOR), from("203.0.113.6"));
            var victim = newcomer("victim");
            attack(victim);
            assertHeldOff(victim, PASSWORD, from("203.0.113.6", own));
        }

        @Test
        void letsNobodyGuessFreelyWithAStolenBrowser() {
            newcomer("stolen");
            var own = signIn(OfficerId.of(agency.id(), "stolen"), from("203.0.113.8"));
            for (int i = 0; i < 5; i++)
                assertThat(door.byPassword("nadan-stolen", "guess " + i, from("203.0.113.8", own)))
                        .isEmpty();
            assertHeldOff("nadan-stolen", PASSWORD, from("203.0.113.8", own));
        }

        private void attack(String name) {
            for (int i = 0; i < 20; i++) {
                try {
                    guess(name, "guess " + i, address(100 + i));
                } catch (Rejection heldOff) {
                    assertThat(heldOff.reason()).isEqualTo(AccountRejection.TOO_MANY_TRIES);
                }
            }
        }
    }

    @Nested
    class Knowing {
        @Test
        void aBrowserIsKeptAsAHash() {
            var secret = signIn(agency.officer(Role.CLERK), from("203.0.113.9"));
            assertThat(sql.sql("select token_hash from known_device")
                            .query(String.class)
                            .list())
                    .contains(secret.hash())
                    .doesNotContain(secret.value());
        }

        @Test
        void aBrowserThatSomebodyElsePreparedTakesItsOldSecretAway() {
            var planted = signIn(agency.officer(Role.AUDITOR), from("203.0.113.10"));
            var own = door.enter(agency.officer(Role.MAYOR), Way.PASSWORD, from("203.0.113.10", planted))
                    .orElseThrow();
            assertThat(devices.isKnown(planted, agency.officer(Role.MAYOR))).isFalse();
            assertThat(devices.isKnown(planted, agency.officer(Role.AUDITOR))).isFalse();
            assertThat(devices.isKnown(own, agency.officer(Role.MAYOR))).isTrue();
            assertThat(devices.isKnown(own, agency.officer(Role.AUDITOR))).isTrue();
        }

        @Test
        void endsAfterAYearWithoutUse() {
            var secret = signIn(agency.officer(Role.CLERK), from("203.0.113.11"));
            pass(Duration.ofDays(366));
            assertThat(devices.isKnown(secret, agency.officer(Role.CLERK))).isFalse();
            assertThat(door.enter(agency.officer(Role.CLERK), Way.PASSWORD, from("203.0.113.11", secret)))
                    .as("and begins anew")
                    .isPresent();
        }
    }

    @Test
    void recordsAreTakenAwayByAgeOnly() {
        records.keep(
                Occurrence.SIGNED_OUT,
                Way.PAGE,
                Optional.of(agency.officer(Role.HEAD_OF_OFFICE)),
                from("203.0.113.12"));
        pass(Duration.ofDays(729));
        care.tidy();
        assertThat(recorded("headofoffice", "SIGNED_OUT")).isEqualTo(1);
        pass(Duration.ofDays(2));
        care.tidy();
        assertThat(recorded("headofoffice", "SIGNED_OUT")).isZero();
        assertThat(sql.sql("select count(*) from guess").query(Integer.class).single())
                .isZero();
    }

    private String newcomer(String code) {
        var officer = OfficerId.of(agency.id(), code);
        commands.send(
                new AppointOfficer(agency.id(), officer, Role.AUDITOR, "พนักงาน", Optional.empty(), SampleAgency.SINCE),
                agency.actor(Role.ADMINISTRATOR));
        accounts.open(officer, "nadan-" + code, PASSWORD, code + "@example.org");
        return "nadan-" + code;
    }

    private SecretToken signIn(OfficerId officer, Visit visit) {
        return door.enter(officer, Way.PASSWORD, visit).orElseThrow();
    }

    private boolean guess(String name, String password, String address) {
        Optional<Account> opened = door.byPassword(name, password, from(address));
        return opened.isPresent();
    }

    private void assertHeldOff(String name, String password, Visit visit) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> door.byPassword(name, password, visit))
                .matches(rejection ->
                        rejection.reason() == AccountRejection.TOO_MANY_TRIES && rejection.waiting() != null);
    }

    private int recorded(String code, String what) {
        return sql.sql("select count(*) from sign_in_record where officer = ? and what = ?")
                .params(OfficerId.of(agency.id(), code).value(), what)
                .query(Integer.class)
                .single();
    }

    private void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    private static String address(int number) {
        return "192.0.2." + number;
    }

    private static Visit from(String address) {
        return new Visit(address, "Mozilla/5.0 (Windows NT 10.0) Firefox/132.0", false, Optional.empty());
    }

    private static Visit from(String address, SecretToken device) {
        return new Visit(address, "Mozilla/5.0 (Windows NT 10.0) Firefox/132.0", false, Optional.of(device));
    }
}
