package org.yokradap.plan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yokradap.assessment.api.Subject;
import org.yokradap.calendar.Timing;
import org.yokradap.people.api.DivisionId;

/**
 * A measure as it stands in the plan, in the words of the paper; a part that the paper leaves out is empty.
 *
 * @param answers the weaknesses that it is said to be for; none leaves it to the words
 * @param steps by number
 * @param obligations by number
 * @param divisions that carry it once every handover has begun, the coordinator among them
 * @param turns the same with the days on which they take over from each other, and those who carried it before
 * @param everyone whom it means when it means everybody; divisions that are added to the agency are then among them too
 * @param coordinator the division that puts together what the others hand over
 * @param handovers oldest first
 * @param withdrawn why, if it was
 */
public record PlannedMeasure(
        MeasureId id,
        String instrument,
        String indicator,
        String item,
        String issue,
        String responsible,
        List<Subject> answers,
        List<Step> steps,
        List<Obligation> obligations,
        List<DivisionId> divisions,
        List<Turn> turns,
        Optional<Everyone> everyone,
        Optional<DivisionId> coordinator,
        List<Handover> handovers,
        Optional<String> withdrawn) {
    public PlannedMeasure {
        answers = List.copyOf(answers);
        steps = List.copyOf(steps);
        obligations = List.copyOf(obligations);
        divisions = List.copyOf(divisions);
        turns = List.copyOf(turns);
        handovers = List.copyOf(handovers);
    }

    public Optional<Step> step(int number) {
        return steps.stream().filter(step -> step.number() == number).findFirst();
    }

    public Optional<Obligation> obligation(int number) {
        return obligations.stream().filter(duty -> duty.number() == number).findFirst();
    }

    /** Who carries it on that day, and who will. */
    public List<Turn> turnsFrom(LocalDate today) {
        var open = turns.stream()
                .filter(turn ->
                        turn.until().filter(last -> last.isBefore(today)).isEmpty())
                .map(turn -> turn.asOf(today))
                .distinct()
                .toList();
        return open.stream()
                .filter(turn -> turn.isUnlimited() || !open.contains(Turn.of(turn.division())))
                .toList();
    }

    /** The number of the step with this text; for a new step the one after the largest. */
    public int numberOfStep(String text) {
        return steps.stream()
                .filter(step -> step.text().equals(text.strip()))
                .findFirst()
                .map(Step::number)
                .orElseGet(() -> 1 + steps.stream().mapToInt(Step::number).max().orElse(0));
    }

    /**
     * What is done, in order. The number names the step for good.
     *
     * @param division that carries it out; empty where all who carry the measure do
     * @param on the day on which it came into this state; empty while it has not begun
     */
    public record Step(
            int number, String text, Optional<DivisionId> division, StepState state, Optional<LocalDate> on) {
        /** A step that nobody has begun, and that is everybody's. */
        public Step(int number, String text) {
            this(number, text, Optional.empty(), StepState.NOT_BEGUN, Optional.empty());
        }
    }

    /**
     * A duty to report: the words, and what was understood of them, as they are now.
     *
     * @param changes of the deadline, oldest first
     */
    public record Obligation(
            ObligationId id, int number, String words, Timing timing, Bearer bearer, List<Change> changes) {
        public Obligation {
            changes = List.copyOf(changes);
        }

        public Obligation(ObligationId id, int number, String words, Timing timing, Bearer bearer) {
            this(id, number, words, timing, bearer, List.of());
        }
    }

    /**
     * For how long a division carries it.
     *
     * @param since empty for from the beginning
     * @param until the last day; empty for to the end
     */
    public record Turn(DivisionId division, Optional<LocalDate> since, Optional<LocalDate> until) {
        public static Turn of(DivisionId division) {
            return new Turn(division, Optional.empty(), Optional.empty());
        }

        boolean isUnlimited() {
            return since.isEmpty() && until.isEmpty();
        }

        /** A beginning that lies behind is told no more. */
        private Turn asOf(LocalDate today) {
            return new Turn(division, since.filter(day -> day.isAfter(today)), until);
        }
    }

    /** Another deadline from a day on; the words and the timing are those that held before. */
    public record Change(String words, Timing timing, LocalDate since, String reason) {}

    /**
     * Another division took over.
     *
     * @param number the duty; empty for all
     */
    public record Handover(Optional<Integer> number, DivisionId from, DivisionId to, LocalDate since, String reason) {}
}
