package org.yokradap.people.account;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Proof;
import org.yokradap.people.api.Role;
import org.yokradap.people.api.Standing;

/**
 * Who has to give more than a password.
 *
 * @param requiredOf roles that nobody takes without a second factor
 * @param seconds the proofs that are as good as a second factor
 */
record FactorPolicy(Set<Role> requiredOf, Set<Proof> seconds) {
    /** Good everywhere. A provider's word is not: nobody here knows how it was got. */
    static final Set<Proof> SECONDS = Collections.unmodifiableSet(
            EnumSet.of(Proof.APP_CODE, Proof.RECOVERY_CODE, Proof.PASSKEY, Proof.TOKEN, Proof.DEMONSTRATION));

    static FactorPolicy of(SecondFactorSettings settings) {
        return new FactorPolicy(settings.requiredOf(), SECONDS);
    }

    /** Those of all posts of the day, whoever holds them. */
    static Set<Role> rolesOf(Account account) {
        return account.actor().capacities().stream().map(Actor.Capacity::role).collect(Collectors.toSet());
    }

    boolean isGivenBy(Set<Proof> proofs) {
        return proofs.stream().anyMatch(seconds::contains);
    }

    boolean requires(Set<Role> roles) {
        return roles.stream().anyMatch(requiredOf::contains);
    }

    /** @param has whether the account has a second factor */
    Standing standing(Set<Role> roles, boolean has, Set<Proof> proofs) {
        if (isGivenBy(proofs)) return Standing.COMPLETE;
        if (has) return Standing.FACTOR_ASKED;
        return requires(roles) ? Standing.FACTOR_MISSING : Standing.COMPLETE;
    }
}
