package org.yokradap.people.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yokradap.platform.AddressClass;

/** What officers do with their own account. Whoever calls this has made sure that it is the officer. */
public interface OwnAccount {
    /** Empty when the account is closed. */
    Optional<Held> of(OfficerId officer);

    /**
     * Sets another password, ends all other sessions, and the links and tokens of the account.
     *
     * @param old the present one; wrong ones are counted
     * @param present the session in which this is said, which goes on
     * @throws org.yokradap.platform.Rejection for an {@link AccountRejection}
     */
    void changePassword(OfficerId officer, String old, String replacement, SessionId present);

    /** Settles which digits pages show the officer. What is typed may have either. */
    void showThaiDigits(OfficerId officer, boolean thai);

    /** Where the officer is signed in, the present session first, then the one that was used last. */
    List<Sitting> sittings(OfficerId officer, SessionId present);

    /** Ends one of them; one that has ended meanwhile is no fault. */
    void end(OfficerId officer, String handle);

    /** Ends all of them, this one too. */
    void endAll(OfficerId officer);

    /** The session in which is spoken. */
    record SessionId(String value) {
        /** Not the id: whoever has it is signed in. */
        @Override
        public String toString() {
            return "a session";
        }
    }

    /**
     * An account as its officer sees it.
     *
     * @param address where mail reaches the officer; may be empty
     * @param password whether there is one; not of those who have only ever come by another provider
     */
    record Held(String username, String address, boolean password) {}

    /**
     * Where somebody is signed in.
     *
     * @param handle says which one, and lets nobody in
     * @param agent browser and system in a word each; empty for those of before it was kept
     * @param addressClass likewise
     * @param present whether it is the one in which is asked
     */
    record Sitting(
            String handle,
            String agent,
            Optional<AddressClass> addressClass,
            Instant since,
            Instant lastUsed,
            boolean present) {}
}
