package org.yokradap.people.api;

import java.util.Optional;
import org.yokradap.platform.SecretToken;

/**
 * Where officers come in. Keeps off who guesses, without locking anybody out: a browser with which an officer has signed in before
 * has a count of its own, whatever others do meanwhile in the officer's name.
 */
public interface FrontDoor {
    /**
     * The account that this username and password open; empty without a hint which of them is wrong. What is wrong is counted and
     * recorded. What is right is not yet: see {@link #enter}.
     *
     * @throws org.yokradap.platform.Rejection {@link AccountRejection#TOO_MANY_TRIES}, whether it would have been right or not
     */
    Optional<Account> byPassword(String username, String password, Visit visit);

    /**
     * Records that somebody is in, when nothing more is asked for. Of a program that shows what it knows with each request, the first
     * one of an hour is recorded.
     *
     * @return the secret that the browser has to keep from now on; empty when it is known, or a program
     */
    Optional<SecretToken> enter(OfficerId officer, Way way, Visit visit);

    /** Knows the browser from now on, without anybody being signed in. */
    Optional<SecretToken> know(OfficerId officer, Visit visit);
}
