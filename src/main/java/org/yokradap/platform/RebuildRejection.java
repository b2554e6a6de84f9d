package org.yokradap.platform;

/** Why the views are not rebuilt now. */
public enum RebuildRejection implements Rejection.Reason {
    /** They are being rebuilt already. */
    RUNNING;

    @Override
    public Rejection.Kind kind() {
        return Rejection.Kind.CONFLICT;
    }
}
