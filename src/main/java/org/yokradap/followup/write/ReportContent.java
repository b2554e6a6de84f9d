package org.yokradap.followup.write;

import java.util.ArrayList;
import java.util.List;
import org.yokradap.followup.api.Digest;
import org.yokradap.followup.api.Evidence;

/** Exactly what is put before an executive: two contents with the same digest are the same to the last character. */
record ReportContent(int version, String text, int percent, List<Evidence> evidence) {
    static final ReportContent NOTHING = new ReportContent(0, "", 0, List.of());

    ReportContent {
        evidence = List.copyOf(evidence);
    }

    ReportContent with(int newVersion, String newText, int newPercent) {
        return new ReportContent(newVersion, newText, newPercent, evidence);
    }

    ReportContent with(int newVersion, Evidence added) {
        var all = new ArrayList<>(evidence);
        all.add(added);
        return new ReportContent(newVersion, text, percent, all);
    }

    String digest() {
        var parts = new ArrayList<>(List.of(Integer.toString(version), text, Integer.toString(percent)));
        for (Evidence page : evidence) {
            parts.add(page.url());
            parts.add(page.note());
        }
        return Digest.of(parts);
    }
}
