package org.yokradap.assessment.api.analysis;

/**
 * One row of a table of measures, in the words of the paper; an empty cell is an empty string.
 *
 * @param reference how the caller finds the row again: a measure's id, a line of a file
 * @param indicator the code the paper puts the row under, with whatever note follows it
 * @param issue what must improve; a survey question's number may stand before its text
 * @param reporting reporting, follow-up and deadlines
 */
public record MeasureLine(
        String reference,
        String instrument,
        String indicator,
        String item,
        String issue,
        String responsible,
        String steps,
        String reporting) {}
