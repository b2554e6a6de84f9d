package org.yokradap.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yokradap.people.api.Guesses;
import org.yokradap.people.api.Proof;
import org.yokradap.people.api.Role;
import org.yokradap.people.api.Standing;

class FactorPolicyTest {
    private static final Set<Proof> PASSWORD = Set.of(Proof.PASSWORD);

    private final FactorPolicy policy =
            new FactorPolicy(Set.of(Role.CLERK, Role.MAYOR, Role.ADMINISTRATOR), FactorPolicy.SECONDS);

    @ParameterizedTest
    @EnumSource(names = {"CLERK", "MAYOR", "ADMINISTRATOR"})
    void asksSomeRolesToSetOneUp(Role role) {
        assertThat(policy.standing(Set.of(role), false, PASSWORD)).isEqualTo(Standing.FACTOR_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CLERK", "MAYOR", "ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void letsTheOthersInByPasswordAlone(Role role) {
        assertThat(policy.standing(Set.of(role), false, PASSWORD)).isEqualTo(Standing.COMPLETE);
    }

    @Test
    void looksAtEveryPostOfTheDay() {
        assertThat(policy.standing(Set.of(Role.HEAD_OF_OFFICE, Role.CLERK), false, PASSWORD))
                .isEqualTo(Standing.FACTOR_MISSING);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void asksEverybodyForTheOneThatIsThere(Role role) {
        assertThat(policy.standing(Set.of(role), true, PASSWORD)).isEqualTo(Standing.FACTOR_ASKED);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"APP_CODE", "RECOVERY_CODE", "PASSKEY"},
            mode = EnumSource.Mode.INCLUDE)
    void isContentWithOne(Proof second) {
        assertThat(policy.standing(Set.of(Role.MAYOR), true, Set.of(Proof.PASSWORD, second)))
                .isEqualTo(Standing.COMPLETE);
    }

    @Test
    void doesNotTakeAProvidersWordForOne() {
        assertThat(policy.standing(Set.of(Role.MAYOR), false, Set.of(Proof.PROVIDER)))
                .isEqualTo(Standing.FACTOR_MISSING);
        assertThat(policy.standing(Set.of(Role.MAYOR), true, Set.of(Proof.PROVIDER)))
                .isEqualTo(Standing.FACTOR_ASKED);
    }

    @Test
    void canBeSwitchedOffAndStillAsksForWhatIsThere() {
        var off = new FactorPolicy(Set.of(), FactorPolicy.SECONDS);
        assertThat(off.standing(Set.of(Role.MAYOR), false, PASSWORD)).isEqualTo(Standing.COMPLETE);
        assertThat(off.standing(Set.of(Role.MAYOR), true, PASSWORD)).isEqualTo(Standing.FACTOR_ASKED);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "4,0", "5,1", "6,2", "7,4", "10,32", "11,60", "12,60", "1000,60"})
    void waitsLongerAfterEachWrongCode(int wrong, long minutes) {
        assertThat(Guesses.Kind.SECOND_FACTOR.waitAfter(wrong)).isEqualTo(Duration.ofMinutes(minutes));
    }
}
