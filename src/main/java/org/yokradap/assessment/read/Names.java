package org.yokradap.assessment.read;

import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.Figures;
import org.yokradap.assessment.api.analysis.ScoreSheet;

/** What things are called in an assessment. */
record Names(Framework framework, ScoreSheet sheet) {
    /** Empty when nobody named it. */
    String of(Subject subject) {
        return new Figures(framework, sheet).nameOf(subject);
    }
}
