package org.yokradap.platform.web;

/** What the frame of a page shows of whoever is signed in. The principal of every authentication is one. */
public interface SignedIn {
    /** The title of the post. */
    String title();

    String agencyName();
}
