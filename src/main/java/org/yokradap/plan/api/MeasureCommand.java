package org.yokradap.plan.api;

import static org.yokradap.people.api.Role.DIVISION_HEAD;
import static org.yokradap.people.api.Role.HEAD_OF_OFFICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yokradap.assessment.api.Subject;
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

    /** Puts the measure into other words. Who carries it, and what is due, does not follow from them again. */
    @AllowedTo(HEAD_OF_OFFICE)
    record ReviseMeasure(
            @TargetAggregateIdentifier MeasureId measureId,
            String instrument,
            String indicator,
            String item,
            String issue,
            String responsible)
            implements MeasureCommand {}

    /** Says which weaknesses the measure is for, all of them; none leaves it to the measure's words again. */
    @AllowedTo(HEAD_OF_OFFICE)
    record AnswerWeaknesses(@TargetAggregateIdentifier MeasureId measureId, List<Subject> weaknesses)
            implements MeasureCommand {
        public AnswerWeaknesses {
            weaknesses = List.copyOf(weaknesses);
        }
    }

    /**
     * Adds a step.
     *
     * @param division that carries the step out; without one, all who are responsible for the measure do
     */
    @AllowedTo(HEAD_OF_OFFICE)
    record AddStep(
            @TargetAggregateIdentifier MeasureId measureId, int number, String text, Optional<DivisionId> division)
            implements MeasureCommand {
        public AddStep(MeasureId measureId, int number, String text) {
            this(measureId, number, text, Optional.empty());
        }
    }

    @AllowedTo(HEAD_OF_OFFICE)
    record ReviseStep(@TargetAggregateIdentifier MeasureId measureId, int number, String text)
            implements MeasureCommand {}

    @AllowedTo(HEAD_OF_OFFICE)
    record AssignStep(@TargetAggregateIdentifier MeasureId measureId, int number, DivisionId division)
            implements MeasureCommand {}

    /** A step is under way. One that is, or is done, stays as it is. */
    @AllowedTo({HEAD_OF_OFFICE, DIVISION_HEAD})
    record BeginStep(@TargetAggregateIdentifier MeasureId measureId, int number) implements MeasureCommand {}

    /**
     * A step is done. One that is done already keeps its day.
     *
     * @param on the day on which it was done; not after today
     */
    @AllowedTo({HEAD_OF_OFFICE, DIVISION_HEAD})
    record CompleteStep(@TargetAggregateIdentifier MeasureId measureId, int number, LocalDate on)
            implements MeasureCommand {}

    /** A step is not done after all. */
    @AllowedTo({HEAD_OF_OFFICE, DIVISION_HEAD})
    record ReopenStep(@TargetAggregateIdentifier MeasureId measureId, int number, String reason)
            implements MeasureCommand {}

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

    /**
     * Puts a duty into other words that name the same deadline.
     *
     * @param timing what was understood of the words; another deadline needs {@link ChangeRecurrence}, which says from when
     */
    @AllowedTo(HEAD_OF_OFFICE)
    record ReviseObligation(@TargetAggregateIdentifier MeasureId measureId, int number, String words, Timing timing)
            implements MeasureCommand {}

    /**
     * Puts the reports of one period off. The day they were due is kept.
     *
     * @param period the period's code
     * @param division whose report may come later; without one, those of all divisions that have not reported yet
     * @param due the new day: today or later, and later than the day it stands at
     */
    @AllowedTo(HEAD_OF_OFFICE)
    record PostponeObligation(
            @TargetAggregateIdentifier MeasureId measureId,
            int number,
            String period,
            Optional<DivisionId> division,
            LocalDate due,
            String reason)
            implements MeasureCommand {
        /** Whether the slot is of the period, and of the divisions, that are named. */
        public boolean concerns(DueSlot slot) {
            return slot.measure().equals(measureId)
                    && slot.dutyNumber() == number
                    && slot.period().code().equals(period)
                    && division.map(slot.division()::equals).orElse(true);
        }
    }

    /**
     * Changes when a duty falls due, from a day on: periods that have ended before it, and what was reported, stay.
     *
     * @param since today or later
     */
    @AllowedTo(HEAD_OF_OFFICE)
    record ChangeRecurrence(
            @TargetAggregateIdentifier MeasureId measureId,
            int number,
            String words,
            Timing timing,
            LocalDate since,
            String reason)
            implements MeasureCommand {}

    /** Makes a division of the agency responsible. It then owes every report of the year, the past ones too. */
    @AllowedTo(HEAD_OF_OFFICE)
    record AssignMeasure(@TargetAggregateIdentifier MeasureId measureId, DivisionId division)
            implements MeasureCommand {}

    /** Makes every division responsible, those that will be added to the agency too. */
    @AllowedTo(HEAD_OF_OFFICE)
    record IncludeEveryDivision(@TargetAggregateIdentifier MeasureId measureId, Everyone everyone)
            implements MeasureCommand {}

    /** Names the division that puts together what the others hand over. */
    @AllowedTo(HEAD_OF_OFFICE)
    record NameCoordinator(@TargetAggregateIdentifier MeasureId measureId, DivisionId division)
            implements MeasureCommand {}

    /**
     * Lets one division take over from another, from a day on: periods that have ended before it, and what was reported, stay
     * with the one who had them.
     *
     * @param number the duty; without one, all duties of the measure
     * @param since today or later
     */
    @AllowedTo(HEAD_OF_OFFICE)
    record ReassignMeasure(
            @TargetAggregateIdentifier MeasureId measureId,
            Optional<Integer> number,
            DivisionId from,
            DivisionId to,
            LocalDate since,
            String reason)
            implements MeasureCommand {
        /**
         * Refuses a handover by which nothing would pass over.
         *
         * @throws org.yokradap.platform.Rejection naming the field {@code to}
         */
        public void requireAnotherDivision() {
            if (from.equals(to)) throw MeasureRejection.SAME_DIVISION.because().on("to");
        }
    }

    /** Takes the measure out of the plan: what was due before stays due, what would come is no longer owed. */
    @AllowedTo(HEAD_OF_OFFICE)
    record WithdrawMeasure(@TargetAggregateIdentifier MeasureId measureId, String reason) implements MeasureCommand {}
}
