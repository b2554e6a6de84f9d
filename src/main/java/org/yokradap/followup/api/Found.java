package org.yokradap.followup.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.DivisionId;
import org.yokradap.plan.api.MeasureId;

/**
 * What was found, the newest first.
 *
 * @param cut whether there is more; fewer are found by more words
 */
public record Found(List<Hit> hits, boolean cut) {
    public Found {
        hits = List.copyOf(hits);
    }

    public enum Kind {
        MEASURE,
        REPORT,
        /** A page or a file of a report as it is now. */
        EVIDENCE
    }

    /**
     * A measure, a report, or one of a report's pages or files.
     *
     * @param title what the measure is about
     * @param task of everything but a measure
     * @param divisions that carry the measure, or the one whose report it is
     * @param withdrawn whether the measure is no longer in the plan
     * @param changed the day on which its words were changed last; empty of a report that nobody has written
     * @param texts in which the words are, as they were written
     * @param file of a file
     */
    public record Hit(
            Kind kind,
            MeasureId measure,
            String title,
            Optional<Task> task,
            List<DivisionId> divisions,
            boolean withdrawn,
            Optional<LocalDate> changed,
            List<String> texts,
            Optional<EvidenceFile> file) {
        public Hit {
            divisions = List.copyOf(divisions);
            texts = List.copyOf(texts);
        }
    }
}
