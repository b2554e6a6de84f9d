package org.yokradap.plan.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.WordDiff;

/** Tells what was reported on a measure and decided, so that its history is whole. Whoever keeps the reports offers it as a bean. */
public interface MeasureReports {
    /** Report by report, each oldest first, in the reader's language. */
    List<Told> on(MeasureId measure, Actor reader);

    /**
     * Something that happened to a report.
     *
     * @param who by whom, in the agency's own titles
     * @param changes how the words differ from those before; empty for the first, which are in the sentence
     * @param slot whose report it is
     */
    record Told(Instant at, String who, String sentence, Optional<List<WordDiff.Piece>> changes, SlotId slot) {}
}
