package org.yokradap.platform;

/**
 * What one who gave a command gets back.
 *
 * @param events how many events were stored; 0 when the command changed nothing
 * @param fresh whether the views that show these events have already taken them in; if not, a page must say so
 */
public record Receipt(int events, boolean fresh) {
    /** Of what stores no event. */
    public static final Receipt NOTHING = new Receipt(0, true);
}
