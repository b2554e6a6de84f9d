package org.yokradap.people.api;

import java.util.List;
import java.util.Optional;

/**
 * Who may sign in, and where mail reaches them. This is personal data and therefore no part of any event: it can be changed
 * and erased without touching history. An account is of use only while its officer holds a post.
 */
public interface Accounts {
    /**
     * Lets an officer sign in. Opening the same account again changes nothing, not even its password.
     *
     * @param username what is typed to sign in; upper and lower case are the same
     * @param password in clear; only its Argon2id hash is kept
     * @throws org.yokradap.platform.Rejection for an {@link AccountRejection}
     */
    void open(OfficerId officer, String username, String password, String address);

    /** Ends an officer's access, at once: whoever is signed in to it is out with the next page. */
    void close(OfficerId officer);

    /** The account that this username and password open; empty without a hint which of them is wrong. */
    Optional<Account> signIn(String username, String password);

    /** The officer's account as it is now; empty when it is closed or the officer holds no post. */
    Optional<Account> of(OfficerId officer);

    /** Where the officers of an agency get their mail, in the order of the directory. */
    List<Mailbox> mailboxes(AgencyId agency);

    /** The agencies in which somebody has an account. For the machinery that serves all agencies. */
    List<AgencyId> agencies();

    /** Every account of every agency. Only for a demonstration, which offers them on its sign-in page. */
    List<Account> all();
}
