package org.yokradap.assessment.api.analysis;

import java.util.List;
import org.yokradap.assessment.api.Subject;

/**
 * One row of a table of measures, in the words of the paper; an empty cell is an empty string.
 *
 * @param reference how the caller finds the row again: a measure's id, a line of a file
 * @param indicator the code the paper puts the row under, with whatever note follows it
 * @param issue what must improve; a survey question's number may stand before its text
 * @param reporting reporting, follow-up and deadlines
 * @param answers the weaknesses that somebody said the row is for; none leaves it to the words
 */
public record MeasureLine(
        String reference,
        String instrument,
        String indicator,
        String item,
        String issue,
        String responsible,
        String steps,
        String reporting,
        List<Subject> answers) {
    public MeasureLine {
        answers = List.copyOf(answers);
    }

    /** A row that says in its words alone what it is for. */
    public MeasureLine(
            String reference,
            String instrument,
            String indicator,
            String item,
            String issue,
            String responsible,
            String steps,
            String reporting) {
        this(reference, instrument, indicator, item, issue, responsible, steps, reporting, List.of());
    }
}
