package org.yokradap.calendar;

import java.util.List;

/** Reads the cell in which people write what must be reported, and by when. */
public final class DeadlineWords {
    private DeadlineWords() {}

    /**
     * The duties in a cell, in their order: one for each number, bullet or line; two for one sentence only where it names two
     * periods side by side (รอบ ๖ เดือน และรอบ ๑๒ เดือน). Whatever cannot be read without guessing is {@link Timing.Kind#UNDATED}
     * with the {@link Doubt} as its note.
     *
     * @param year the fiscal year of a month, quarter or half that is named without its year
     */
    public static List<ReadDuty> read(String cell, FiscalYear year) {
        return NumberedDuties.in(cell).stream()
                .flatMap(duty -> DeadlineReader.read(new Phrase(PlainSpelling.of(duty.words()), year)).stream()
                        .map(timing -> new ReadDuty(duty.number(), duty.words(), timing)))
                .toList();
    }
}
