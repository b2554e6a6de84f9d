package org.yokradap.plan.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.WrittenYears;
import org.yokradap.plan.api.PlannedMeasure;

/** Another year's measure in words for this year's: read anew, and shown, like any words that somebody types. */
final class LastYear {
    private LastYear() {}

    /** The duties' words as they are now, with the years that they name moved along. */
    static MeasureWords words(PlannedMeasure measure, FiscalYear year) {
        int along = year.buddhistYear() - measure.id().fiscalYear().buddhistYear();
        return new MeasureWords(
                measure.instrument(),
                measure.indicator(),
                measure.item(),
                measure.issue(),
                measure.responsible(),
                cell(measure.steps().stream().map(step -> step.number() + "." + step.text()), along),
                cell(measure.obligations().stream().map(duty -> duty.number() + "." + duty.words()), along));
    }

    private static String cell(Stream<String> parts, int along) {
        return parts.map(part -> WrittenYears.moved(part, along)).collect(Collectors.joining("\n"));
    }
}
