package org.yokradap.people.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The officers of an agency, in the order of its directory, and their ways in. */
public record AccountList(List<Row> rows) {
    public AccountList {
        rows = List.copyOf(rows);
    }

    /**
     * An officer's way in.
     *
     * @param username empty before the first account
     * @param address where mail reaches the officer, or where the invitation was sent
     * @param invitedUntil how long the invitation that was sent last can be used; empty for none
     */
    public record Row(
            OfficerId officer,
            State state,
            Optional<String> username,
            Optional<String> address,
            Optional<Instant> invitedUntil) {}

    /** Whether somebody can sign in. */
    public enum State {
        /** Never could. */
        NONE,
        OPEN,
        /** Could once. */
        CLOSED
    }
}
