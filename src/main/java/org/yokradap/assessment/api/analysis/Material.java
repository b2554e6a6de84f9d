package org.yokradap.assessment.api.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yokradap.assessment.api.StatedResult;
import org.yokradap.calendar.DeadlineWords;
import org.yokradap.calendar.FiscalYear;

/**
 * Everything an analysis looks at.
 *
 * @param measures empty when there is no table of measures to look at, which is not the same as one without rows
 * @param notice what short notice is judged by; empty when the paper bears no date
 * @param judgements what officers made of the weaknesses
 * @param past what was corrected, and what was said before that
 */
public record Material(
        ScoreSheet scores,
        List<StatedResult> stated,
        Optional<List<MeasureLine>> measures,
        Optional<Notice> notice,
        Judgements judgements,
        Past past) {
    public Material {
        stated = List.copyOf(stated);
        measures = measures.map(List::copyOf);
    }

    /** Papers alone, of which no officer has made anything yet. */
    public Material(
            ScoreSheet scores,
            List<StatedResult> stated,
            Optional<List<MeasureLine>> measures,
            Optional<Notice> notice) {
        this(scores, stated, measures, notice, Judgements.NONE, Past.NONE);
    }

    public Material(ScoreSheet scores) {
        this(scores, List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * The day of the paper, and the reading of deadline words, which is not this module's business.
     *
     * @param lastDays from the words of a measure's reporting cell to the last days of the dated duties in it
     */
    public record Notice(LocalDate dated, Function<String, List<LocalDate>> lastDays) {
        /**
         * Of a paper that proposes measures for the year after an assessment's, in which they are carried out.
         *
         * @param assessed the assessment's fiscal year, Buddhist era
         */
        public static Notice of(LocalDate dated, int assessed) {
            var year = new FiscalYear(assessed).next();
            return new Notice(dated, words -> DeadlineWords.read(words, year).stream()
                    .flatMap(duty -> duty.timing().due().stream())
                    .toList());
        }
    }
}
