package org.yokradap.people.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What officers give besides their password. Secrets are personal data and therefore no part of any event. Whoever calls this has
 * made sure that it is the officer.
 */
public interface SecondFactors {
    /** How far an officer has come with these proofs, by the posts of today, those in which the officer acts included. */
    Standing standing(Account account, Set<Proof> proofs);

    Held of(OfficerId officer);

    /** Makes a new secret for an authenticator app. An app that is in use stays in use until the new one is confirmed. */
    void beginApp(OfficerId officer);

    /** The secret that has been made and not confirmed, as the app takes it: in Base32. */
    Optional<String> begunApp(OfficerId officer);

    /**
     * Takes the new app into use.
     *
     * @param code of the new app
     * @return new recovery codes, unless the officer has some
     * @throws org.yokradap.platform.Rejection for a {@link FactorRejection}
     */
    List<String> confirmApp(OfficerId officer, String code);

    /**
     * Stops using the app.
     *
     * @throws org.yokradap.platform.Rejection for a {@link FactorRejection}
     */
    void removeApp(Account account);

    /**
     * Takes a code of the app or a recovery code, each only once.
     *
     * @return which of them it was
     * @throws org.yokradap.platform.Rejection for a {@link FactorRejection}
     */
    Proof take(OfficerId officer, String code);

    /** Ten new recovery codes, in clear for the only time; those of before are of no use any more. */
    List<String> renewRecoveryCodes(OfficerId officer);

    /**
     * What an officer can give.
     *
     * @param appSince since when an authenticator app is in use; empty for none
     * @param recoveryCodes how many are left
     * @param passkeys how many
     */
    record Held(Optional<Instant> appSince, int recoveryCodes, int passkeys) {
        /** Whether it has to be given; recovery codes are only for one who has lost it. */
        public boolean any() {
            return appSince.isPresent() || passkeys > 0;
        }
    }
}
