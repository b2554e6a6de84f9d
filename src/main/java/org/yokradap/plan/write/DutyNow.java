package org.yokradap.plan.write;

import org.yokradap.calendar.Timing;
import org.yokradap.plan.api.ObligationAdded;
import org.yokradap.plan.api.RecurrenceChanged;

/** A duty as it was added, and as it is now. */
record DutyNow(ObligationAdded added, String words, Timing timing) {
    static DutyNow of(ObligationAdded added) {
        return new DutyNow(added, added.words(), added.timing());
    }

    DutyNow saying(String other) {
        return new DutyNow(added, other, timing);
    }

    DutyNow by(RecurrenceChanged change) {
        return new DutyNow(added, change.words(), change.timing());
    }

    /** Said again, in the words of then or of now, it is the same duty. */
    boolean isAgain(ObligationAdded again) {
        return again.equals(added)
                || (again.words().equals(words) && again.timing().equals(timing));
    }
}
