package org.yokradap.plan.write;

import org.yokradap.calendar.DeadlineWords;
import org.yokradap.calendar.FiscalYear;
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

    /** Said again, in the words of then or of now, it is the same duty, even if the words are read otherwise by now. */
    boolean isAgain(ObligationAdded again) {
        var inTheSameWords = again.words().equals(words) || again.words().equals(added.words());
        return (inTheSameWords && again.bearer().equals(added.bearer()))
                || (again.words().equals(words) && again.timing().equals(timing));
    }

    /** Whether its words say this timing as they are read by now; they may have been read otherwise when it was added. */
    boolean isReadAs(Timing other, FiscalYear year) {
        var read = DeadlineWords.read(words, year);
        return read.size() == 1 && read.getFirst().timing().equals(other);
    }
}
