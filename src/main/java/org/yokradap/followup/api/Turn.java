package org.yokradap.followup.api;

/** Who has to do something next. */
public enum Turn {
    DIVISION,
    EXECUTIVES,
    NOBODY
}
