package org.yokradap.platform.web;

import java.util.List;

/** What the frame of a page shows of whoever is signed in. The principal of every authentication is one. */
public interface SignedIn {
    /** The title of the post. */
    String title();

    String agencyName();

    /** The id of the agency whose pages are shown. */
    String agency();

    /** Whether this reader wants pages with ๑๒๓ and not 123. */
    default boolean thaiDigits() {
        return false;
    }

    /** The titles of the posts in which one acts today for those who hold them. */
    default List<String> actingFor() {
        return List.of();
    }
}
