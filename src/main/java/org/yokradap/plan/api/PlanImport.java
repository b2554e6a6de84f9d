package org.yokradap.plan.api;

import java.util.List;
import org.yokradap.assessment.api.analysis.MeasureLine;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Receipt;

/** Takes a table of measures into the plan of the actor's agency. */
public interface PlanImport {
    /**
     * The lines as they are understood, each as the measure it would be. Nothing is stored.
     *
     * @throws org.yokradap.assessment.api.analysis.UnreadableSheet with every line that is not understood
     */
    List<PlannedMeasure> read(List<MeasureLine> lines, FiscalYear year, Actor actor);

    /**
     * All lines or none. A line that the plan has already changes nothing, so the same table can be taken again.
     *
     * @param year whose plan it is; months named without a year are its months
     * @throws org.yokradap.assessment.api.analysis.UnreadableSheet with every line that is not understood, or the one that
     *     contradicts the plan
     */
    Receipt take(List<MeasureLine> lines, FiscalYear year, Actor actor);
}
