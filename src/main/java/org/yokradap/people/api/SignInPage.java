package org.yokradap.people.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yokradap.platform.AddressClass;

/**
 * Part of what happened at an agency's door, newest first.
 *
 * @param olderBefore the position to ask with for what was before; empty when these are the first
 */
public record SignInPage(List<Row> rows, Optional<Long> olderBefore) {
    public SignInPage {
        rows = List.copyOf(rows);
    }

    /**
     * Something that happened.
     *
     * @param officer whose account
     * @param title of the post that the officer holds today; empty for none
     * @param erased whether the officer was erased since
     * @param by who did it, when it was somebody else
     * @param byErased whether that one was erased since
     * @param network the same for the same network on one day, and otherwise without a meaning; empty where nobody came
     * @param agent browser and system in a word each
     * @param reason as it was given, of what needs one; otherwise empty
     */
    public record Row(
            long position,
            Instant at,
            OfficerId officer,
            Optional<String> title,
            boolean erased,
            Optional<OfficerId> by,
            Optional<String> byTitle,
            boolean byErased,
            Occurrence what,
            Way way,
            AddressClass addressClass,
            String network,
            String agent,
            String reason) {}
}
