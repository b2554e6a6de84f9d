package org.yokradap.people.api;

import java.io.Serializable;
import java.util.Optional;
import org.yokradap.people.api.Identities.Identity;

/** For those who are not signed in: an invitation, or a lost password. */
public interface WaysIn {
    /** Which of the two a link was sent for. */
    enum Purpose {
        INVITATION,
        RECOVERY
    }

    /** Whom a link that can still be used was sent to; empty for any other, without a hint why. */
    Optional<Post> postOf(Purpose purpose, String token);

    /**
     * Opens the account that the invitation is for.
     *
     * @return whose it is
     * @throws org.yokradap.platform.Rejection for an {@link AccountRejection}; the link can be used again then
     */
    OfficerId accept(String token, String username, String password);

    /**
     * An invitation whose holder is away at another provider, and the name that was chosen. Not the link, which opens the account, but
     * what it is found by.
     */
    record Invited(String link, String username) implements Serializable {}

    /**
     * What is remembered until the holder of an invitation comes back from a provider.
     *
     * @throws org.yokradap.platform.Rejection for an {@link AccountRejection}; the link can be used again then
     */
    Invited prepare(String token, String username);

    /**
     * As {@link #accept(String, String, String)}, for one who signs in by another provider instead of a password.
     *
     * @throws org.yokradap.platform.Rejection for an {@link AccountRejection} or an {@link IdentityRejection}; likewise
     */
    OfficerId accept(Invited invited, Identity identity);

    /**
     * Sends a link for a new password to whoever signs in under this name or gets mail at this address. Nobody learns whether
     * there was anybody: it takes no time, and nothing comes back. How many letters an account gets, and how many somebody can ask
     * for, is limited.
     *
     * @throws org.yokradap.platform.Rejection {@link AccountRejection#TOO_MANY_TRIES}, whoever was asked about
     */
    void sendRecovery(String usernameOrAddress);

    /**
     * Sets a new password, and ends all sessions of the account.
     *
     * @return whose it is
     * @throws org.yokradap.platform.Rejection for an {@link AccountRejection}; the link can be used again then
     */
    OfficerId recover(String token, String password);
}
