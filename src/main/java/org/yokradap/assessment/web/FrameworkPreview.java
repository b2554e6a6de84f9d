package org.yokradap.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AgencyFrameworkId;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkChange;
import org.yokradap.assessment.api.FrameworkReader;
import org.yokradap.assessment.api.FrameworkRejection;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.ScoredSubjects;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.UnreadableFramework;
import org.yokradap.assessment.api.UnreadableFramework.Fault;

/** Shows what a text would change before it is published, or all that is wrong with it. */
@Component
class FrameworkPreview {
    private final FrameworkShelf shelf;
    private final FrameworkReader reader;
    private final ScoredSubjects scored;

    FrameworkPreview(FrameworkShelf shelf, FrameworkReader reader, ScoredSubjects scored) {
        this.shelf = shelf;
        this.reader = reader;
        this.scored = scored;
    }

    /** @throws UnreadableFramework with everything that is wrong */
    Preview of(AgencyFrameworkId id, String text) {
        Frameworks known = shelf.of(id.agencyId());
        Framework framework = reader.read(text, known);
        if (!framework.id().equals(id.frameworkId()))
            throw new UnreadableFramework(List.of(
                    new Fault(lineOfId(text), FrameworkRejection.OTHER_ID.because(id.frameworkId(), framework.id()))));
        Optional<Framework> before = known.find(id.frameworkId());
        return new Preview(
                framework,
                before.isEmpty(),
                before.map(it -> FrameworkChange.between(it, framework)).orElse(List.of()),
                framework.unknownOf(scored.under(id)));
    }

    private static int lineOfId(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).startsWith("id:")) return i + 1;
        return 1;
    }

    /**
     * What would be in force.
     *
     * @param first whether the agency has no such framework yet
     * @param going codes that would go although scores are recorded for them
     */
    record Preview(Framework framework, boolean first, List<FrameworkChange> changes, List<Subject> going) {
        public boolean isWorthPublishing() {
            return first || !changes.isEmpty();
        }
    }

    /** A fault, and the line that it is in, for a person to compare. */
    record FaultyLine(Fault fault, String content) {}

    static List<FaultyLine> faultyLines(UnreadableFramework unreadable, String text) {
        List<String> lines = text.lines().toList();
        var faulty = new ArrayList<FaultyLine>();
        for (Fault fault : unreadable.faults()) {
            boolean exists = fault.line() <= lines.size();
            faulty.add(
                    new FaultyLine(fault, exists ? lines.get(fault.line() - 1).strip() : ""));
        }
        return List.copyOf(faulty);
    }
}
