package org.yokradap.plan.api;

import static org.yokradap.people.api.Role.HEAD_OF_OFFICE;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyMessage;
import org.yokradap.people.api.AllowedTo;
import org.yokradap.people.api.DivisionId;

/** Everything a measure can be asked to do. */
public sealed interface MeasureCommand extends AgencyMessage {
    MeasureId measureId();

    @Override
    default AgencyId agencyId() {
        return measureId().agency();
    }

    /**
     * Proposes a measure in the words of the paper; a part that the paper leaves out is empty.
     *
     * @param indicator the code that the paper puts the measure under, with whatever note follows it
     * @param item the code of the question or item
     * @param issue what must improve; the one part that a measure cannot do without
     * @param responsible who is responsible; {@link AssignMeasure} says who that is
     */
    @AllowedTo(HEAD_OF_OFFICE)
    record ProposeMeasure(
            @TargetAggregateIdentifier MeasureId measureId,
            String instrument,
            String indicator,
            String item,
            String issue,
            String responsible)
            implements MeasureCommand {}

    @AllowedTo(HEAD_OF_OFFICE)
    record AddStep(@TargetAggregateIdentifier MeasureId measureId, int number, String text) implements MeasureCommand {}

    /**
     * Adds a duty to report.
     *
     * @param number the paper's own
     * @param words the duty as written
     * @param timing what was understood of the words; {@code write} does not read words again
     */
    @AllowedTo(HEAD_OF_OFFICE)
    record AddObligation(
            @TargetAggregateIdentifier MeasureId measureId, int number, String words, Timing timing, Bearer bearer)
            implements MeasureCommand {}

    /** Makes a division of the agency responsible. It then owes every report of the year, the past ones too. */
    @AllowedTo(HEAD_OF_OFFICE)
    record AssignMeasure(@TargetAggregateIdentifier MeasureId measureId, DivisionId division)
            implements MeasureCommand {}

    /** Takes the measure out of the plan: what was due before stays due, what would come is no longer owed. */
    @AllowedTo(HEAD_OF_OFFICE)
    record WithdrawMeasure(@TargetAggregateIdentifier MeasureId measureId, String reason) implements MeasureCommand {}
}
