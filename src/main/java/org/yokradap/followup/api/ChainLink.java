package org.yokradap.followup.api;

/** How a closed month fits to the month before, whose digest it carries. */
public enum ChainLink {
    /** The month before is closed with the digest that this one carries. */
    FITS,
    /** The month before was not closed when this one was. */
    FIRST,
    /** The month before was closed like that, but has been opened again since. */
    REOPENED,
    /** The month before was never closed with the digest that this one carries. */
    BROKEN;

    /** Whether whoever relies on the months has to look into it. */
    public boolean isWarning() {
        return this == REOPENED || this == BROKEN;
    }
}
