package org.yokradap.assessment.api.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.analysis.AnalysisView.WeaknessRow;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Query;

/**
 * What moved between the year before and this one, and what became of that year's weaknesses?
 *
 * @param year Buddhist era, the later of the two
 * @param today by which a report is overdue
 */
@AllowedTo({
    Role.ADMINISTRATOR,
    Role.HEAD_OF_OFFICE,
    Role.DIVISION_HEAD,
    Role.STAFF,
    Role.CLERK,
    Role.MAYOR,
    Role.AUDITOR,
    Role.PROGRAMME_OFFICE
})
public record YearComparison(AgencyId agencyId, int year, LocalDate today)
        implements Query<YearComparison.View>, AgencyMessage {

    /**
     * Two years side by side, as far as they are there.
     *
     * @param lastYear whether there is an assessment of the year before
     * @param thisYear whether there is one of the year itself
     * @param comparison empty while one of the two is missing
     * @param weaknesses of last year, in its order
     * @param planned whether there is a plan whose measures could answer them
     * @param outcomesKnown whether anybody keeps reports on measures; otherwise nothing is said about them
     */
    public record View(
            int year,
            boolean lastYear,
            boolean thisYear,
            Optional<Comparison> comparison,
            List<FollowedWeakness> weaknesses,
            boolean planned,
            boolean outcomesKnown) {
        public View {
            weaknesses = List.copyOf(weaknesses);
        }
    }

    /**
     * A weakness of last year: what was done about it, and where it stands this year.
     *
     * @param row empty for what has a score in neither year
     */
    public record FollowedWeakness(WeaknessRow last, Optional<Comparison.Row> row, List<FollowedMeasure> measures) {
        public FollowedWeakness {
            measures = List.copyOf(measures);
        }
    }

    /**
     * A measure that answers it.
     *
     * @param outcome empty when no report is owed on it
     */
    public record FollowedMeasure(MeasureLine line, Optional<MeasureOutcomes.Outcome> outcome) {}
}
