package org.yokradap.people.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * As whom officers are known to other providers of sign-ins. Only an officer who is signed in, or who holds an invitation, says so; a
 * name or an address that a provider tells never does. Whoever calls this has made sure of the provider's word.
 */
public interface Identities {
    /**
     * A user of a provider, for ever the same one.
     *
     * @param issuer the provider
     * @param subject what it calls the user; upper and lower case are different
     */
    record Identity(String issuer, String subject) {
        public static final int MOST_IN_A_SUBJECT = 255;

        /** Not the subject: that is personal data, and a log must not have it. */
        @Override
        public String toString() {
            return "somebody of " + issuer;
        }
    }

    /**
     * A link as its officer sees it.
     *
     * @param number says which one, and lets nobody in
     * @param used when last; empty for never
     */
    record Linked(long number, String issuer, Instant since, Optional<Instant> used) {}

    /** The oldest first. */
    List<Linked> of(OfficerId officer);

    /**
     * Lets the officer in as this user of a provider from now on. Saying it twice changes nothing.
     *
     * @throws org.yokradap.platform.Rejection for an {@link IdentityRejection}
     */
    void link(OfficerId officer, Identity identity);

    /**
     * Takes a link back; one that is gone already is no fault.
     *
     * @throws org.yokradap.platform.Rejection {@link IdentityRejection#LAST_WAY_IN}
     */
    void unlink(OfficerId officer, long number);

    /**
     * Whom this user of a provider is linked with. What is refused is recorded.
     *
     * @throws org.yokradap.platform.Rejection {@link IdentityRejection#UNKNOWN}, without a hint whether there is a closed account
     */
    Account signIn(Identity identity);
}
