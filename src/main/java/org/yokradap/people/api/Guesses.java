package org.yokradap.people.api;

import java.time.Duration;
import org.yokradap.platform.AddressClass;

/**
 * Makes whoever guesses wait, longer with each wrong guess. The counts are in the database, so they hold for all nodes. To be asked
 * before something is compared, and again before a right guess is of any use: of many guesses made at once, those after the first
 * few are then worth nothing.
 */
public interface Guesses {
    /** What is guessed at. */
    enum Kind {
        /** The password of a username, by browsers that nobody has signed in with to it; or by one that somebody has. */
        PASSWORD(5, Duration.ofMinutes(1), Duration.ofHours(1)),
        /** Any password, from one address. A town hall may have one for everybody. */
        PASSWORD_FROM_ADDRESS(30, Duration.ofMinutes(1), Duration.ofHours(1)),
        /**
         * The second factor of an officer whose password is known. With an hour after each wrong one, somebody who knows the password
         * needs decades for one of a million codes.
         */
        SECOND_FACTOR(5, Duration.ofMinutes(1), Duration.ofHours(1)),
        /** A link, the code in the log, or a token, from one address. */
        SECRET_FROM_ADDRESS(20, Duration.ofMinutes(1), Duration.ofHours(1)),
        /** Not a guess: letters asked for from one address. */
        LETTER_FROM_ADDRESS(10, Duration.ofMinutes(1), Duration.ofHours(1)),
        /**
         * Not a guess: letters to one account. The wait is as long as a link can be used: who asks in another's name can neither fill
         * the mailbox nor keep its owner from having a link that can be used.
         */
        LETTER(3, Duration.ofMinutes(30), Duration.ofMinutes(30));

        private final int free;
        private final Duration first;
        private final Duration longest;

        /**
         * @param free after so many, one has to wait
         * @param first how long then; with each further one twice as long
         * @param longest and never longer
         */
        Kind(int free, Duration first, Duration longest) {
            this.free = free;
            this.first = first;
            this.longest = longest;
        }

        /** How long one has to wait after so many in a row. */
        public Duration waitAfter(int misses) {
            if (misses < free) return Duration.ZERO;
            var wait = first;
            for (int more = free; more < misses && wait.compareTo(longest) < 0; more++) wait = wait.multipliedBy(2);
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    /** Those that are counted by address are not counted where the address is that of everybody. */
    static boolean isEverybodys(String address) {
        return AddressClass.of(address) == AddressClass.LOOPBACK;
    }

    /** A wait as it is said to people: in minutes that have begun, at least one. */
    static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    /**
     * Goes on only if nobody has to wait.
     *
     * @param about whose, or from which address; of an IPv6 address, the whole /64 of a customer is one
     * @throws org.yokradap.platform.Rejection {@link AccountRejection#TOO_MANY_TRIES}
     */
    void mustBeAllowed(Kind kind, String about);

    /** Counts a wrong one. */
    void miss(Kind kind, String about);

    /** Begins anew after a right one. */
    void forget(Kind kind, String about);
}
