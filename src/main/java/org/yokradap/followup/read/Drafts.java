package org.yokradap.followup.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.yokradap.followup.api.ReportEntry;
import org.yokradap.followup.api.ReportEntry.Kind;

/** A draft is kept at each pause of whoever types it. To those who read what happened that is one thing: the last of them. */
final class Drafts {
    /** Whoever pauses for longer has come back to it. */
    private static final Duration SITTING = Duration.ofMinutes(30);

    private Drafts() {}

    static List<ReportEntry> folded(List<ReportEntry> entries) {
        var folded = new ArrayList<ReportEntry>();
        for (var entry : entries) {
            if (!folded.isEmpty() && goOn(folded.getLast(), entry)) folded.removeLast();
            folded.add(entry);
        }
        return List.copyOf(folded);
    }

    private static boolean goOn(ReportEntry before, ReportEntry entry) {
        return before.kind() == Kind.REPORTED
                && entry.kind() == Kind.REPORTED
                && before.version() == entry.version()
                && before.by().equals(entry.by())
                && before.role() == entry.role()
                && before.actingFor().equals(entry.actingFor())
                && Duration.between(before.at(), entry.at()).compareTo(SITTING) < 0;
    }
}
