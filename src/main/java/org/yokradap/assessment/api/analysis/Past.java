package org.yokradap.assessment.api.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;

/**
 * In which order things happened, so that it can be told what rests on a figure that was corrected since. A place is a number
 * that grows with the assessment's history.
 *
 * @param corrections the latest last
 * @param papers by name, where it was last recorded what each paper states
 * @param concluded where the analysis was last concluded; empty while it never was
 */
public record Past(List<Corrected> corrections, Map<String, Long> papers, Optional<Long> concluded) {
    public static final Past NONE = new Past(List.of(), Map.of(), Optional.empty());

    public Past {
        corrections = List.copyOf(corrections);
        papers = Map.copyOf(papers);
    }

    /**
     * A score that was replaced.
     *
     * @param on the day by the office's calendar
     */
    public record Corrected(long place, Subject subject, Score from, Score to, LocalDate on) {}
}
