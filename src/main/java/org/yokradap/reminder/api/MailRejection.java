package org.yokradap.reminder.api;

import org.yokradap.platform.Rejection;

public enum MailRejection implements Rejection.Reason {
    /** There is no mail with this id. */
    UNKNOWN;

    @Override
    public Rejection.Kind kind() {
        return Rejection.Kind.UNKNOWN;
    }
}
