package org.yokradap.assessment.read;

import java.util.Optional;
import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.Instrument;
import org.yokradap.assessment.api.Part;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.analysis.ScoreSheet;

/** What things are called: by the framework where it knows, else by the agency's paper. */
record Names(Framework framework, ScoreSheet sheet) {
    /** Empty when nobody named it. */
    String of(Subject subject) {
        return instrument(subject)
                .or(() -> framework.part(subject).map(Part::name))
                .filter(name -> !name.isEmpty())
                .or(() -> sheet.line(subject).map(ScoreLine::written).flatMap(Names::written))
                .orElse("");
    }

    private Optional<String> instrument(Subject subject) {
        return framework.instruments().stream()
                .filter(it -> it.code().equals(subject))
                .map(Instrument::name)
                .findFirst();
    }

    private static Optional<String> written(AsWritten words) {
        return words.name().or(words::text);
    }
}
