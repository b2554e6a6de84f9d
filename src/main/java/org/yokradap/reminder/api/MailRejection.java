package org.yokradap.reminder.api;

import org.yokradap.platform.Rejection;

/** Why something cannot be done with a mail. */
public enum MailRejection implements Rejection.Reason {
    /** There is no mail with this id. */
    UNKNOWN(Rejection.Kind.UNKNOWN),
    /** It was sent, or is of an earlier day: what was in it is said by the next day's mail. */
    NOT_TO_BE_RETRIED(Rejection.Kind.CONFLICT),
    /** The one who asks for a test mail has no address. */
    NO_ADDRESS(Rejection.Kind.INVALID),
    /** Mails can be foreseen from today on and a year ahead. */
    NOT_FORESEEABLE(Rejection.Kind.INVALID);

    private final Rejection.Kind kind;

    MailRejection(Rejection.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }
}
