package org.yokradap.platform;

/** Why a text is not accepted, whatever it is for. */
public enum TextRejection implements Rejection.Reason {
    NUL_CHARACTER,
    /** Argument: the greatest number of characters. */
    TOO_LONG
}
