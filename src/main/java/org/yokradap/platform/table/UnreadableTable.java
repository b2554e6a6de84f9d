package org.yokradap.platform.table;

import org.yokradap.platform.Rejection;

/** A file that cannot be read as a table. */
public final class UnreadableTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final transient Rejection rejection;

    UnreadableTable(String place, Rejection rejection) {
        super(place + ": " + rejection.getMessage(), rejection);
        this.place = place;
        this.rejection = rejection;
    }

    /** The file, or the line of it: {@code items.csv:3}. */
    public String place() {
        return place;
    }

    public Rejection rejection() {
        return rejection;
    }
}
