package org.yokradap.people.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yokradap.platform.SecretToken;

/** What officers give to programs that act for them: a secret of its own instead of the password. */
public interface Tokens {
    /** What a program may do of what the officer may. */
    enum Scope {
        /** Ask. */
        READ,
        READ_WRITE
    }

    /** How long a token can be used. There is none without an end. */
    enum Life {
        MONTH(30),
        QUARTER(90),
        HALF_YEAR(180),
        YEAR(365);

        private final int days;

        Life(int days) {
            this.days = days;
        }

        public Duration duration() {
            return Duration.ofDays(days);
        }
    }

    /**
     * A token as its officer sees it afterwards.
     *
     * @param number says which one, and lets nobody in
     */
    record Listed(long number, String name, Scope scope, Instant since, Instant until, Optional<Instant> lastUsed) {}

    /** A program that is let in: for whom, as the officer's posts are now. */
    record Bearer(Account account, Scope scope) {}

    /**
     * Makes one.
     *
     * @param name by which the officer knows the program
     * @return the secret, for the only time
     * @throws org.yokradap.platform.Rejection for an {@link AccountRejection}
     */
    SecretToken make(OfficerId officer, String name, Scope scope, Life life);

    /** Those that can be used, the newest first. */
    List<Listed> of(OfficerId officer);

    /** Withdraws one; one that is gone already is no fault. */
    void revoke(OfficerId officer, long number);

    /** Whom this token lets in; empty when there is none like it, its time is over, or the account is closed. */
    Optional<Bearer> bearer(String token);
}
