package org.yokradap.people.api;

/**
 * Keeps what happens at the door. Records are only ever added, in the transaction of what they tell of if there is one. Whoever
 * lets people in by a way of its own records it here.
 */
public interface SignInRecords {
    /** Of the visit that is being answered. */
    void keep(Occurrence what, Way way, OfficerId officer);

    /** As {@link #keep}, done by another officer than the one whose account it is. */
    void keep(Occurrence what, Way way, OfficerId officer, OfficerId by);

    /** As {@link #keep}, for a reason that was given. */
    void keep(Occurrence what, Way way, OfficerId officer, OfficerId by, String reason);

    /** As {@link #keep}, where it is about no account that there is. What was typed is not kept: it may be a password. */
    void keepOfNobody(Occurrence what, Way way);
}
