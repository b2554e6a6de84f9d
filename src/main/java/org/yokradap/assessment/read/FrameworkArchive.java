package org.yokradap.assessment.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AgencyFrameworkId;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.DeliveredFrameworks;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkChange;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkInFull;
import org.yokradap.assessment.api.FrameworkInFull.Edition;
import org.yokradap.assessment.api.FrameworkList;
import org.yokradap.assessment.api.FrameworkReader;
import org.yokradap.assessment.api.FrameworkRejection;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.ScoreLine;
import org.yokradap.assessment.api.ScoredSubjects;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.UnreadableFramework;
import org.yokradap.platform.ViewStore;

/** Answers what an agency's frameworks say, how they came to say that, and for which of their codes there are scores. */
@Component
class FrameworkArchive implements ScoredSubjects {
    private final EditionRows editions;
    private final AssessmentRows assessments;
    private final DeliveredFrameworks delivered;
    private final FrameworkShelf shelf;
    private final FrameworkReader reader;

    FrameworkArchive(ViewStore store, DeliveredFrameworks delivered, FrameworkShelf shelf, FrameworkReader reader) {
        this.editions = new EditionRows(store);
        this.assessments = new AssessmentRows(store);
        this.delivered = delivered;
        this.shelf = shelf;
        this.reader = reader;
    }

    @Override
    public Set<Subject> under(AgencyFrameworkId framework) {
        FrameworkId id = framework.frameworkId();
        return assessments
                .find(AssessmentId.of(framework.agencyId(), id.fiscalYear()))
                .filter(it -> it.framework().equals(id))
                .map(it -> it.scores().stream().map(ScoreLine::subject).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    @QueryHandler
    FrameworkList.Shelf answer(FrameworkList query) {
        var newest = editions.newest(query.agencyId());
        return new FrameworkList.Shelf(shelf.of(query.agencyId()).all().stream()
                .map(it -> new FrameworkList.Row(it, newest.getOrDefault(it.id(), 0)))
                .sorted(Comparator.<FrameworkList.Row>comparingInt(
                                it -> -it.framework().id().fiscalYear())
                        .thenComparing(it -> it.framework().id().programme()))
                .toList());
    }

    @QueryHandler
    FrameworkInFull.View answer(FrameworkInFull query) {
        FrameworkId id = query.frameworkId();
        Framework framework = shelf.of(query.agencyId())
                .find(id)
                .orElseThrow(() -> FrameworkRejection.NO_FRAMEWORK.because(id.value()));
        return new FrameworkInFull.View(framework, history(query).reversed());
    }

    private List<Edition> history(FrameworkInFull query) {
        var history = new ArrayList<Edition>();
        Optional<Framework> before = delivered.find(query.frameworkId());
        delivered
                .text(query.frameworkId())
                .ifPresent(text -> history.add(new Edition(0, text, Optional.empty(), List.of())));
        for (EditionRows.Row row : editions.editions(query.agencyId(), query.frameworkId())) {
            Optional<Framework> framework = read(row.text());
            history.add(
                    new Edition(row.edition(), row.text(), Optional.of(row.publication()), changes(before, framework)));
            if (framework.isPresent()) before = framework;
        }
        return history;
    }

    private static List<FrameworkChange> changes(Optional<Framework> before, Optional<Framework> after) {
        return before.flatMap(then -> after.map(now -> FrameworkChange.between(then, now)))
                .orElse(List.of());
    }

    private Optional<Framework> read(String text) {
        try {
            return Optional.of(reader.read(text, Frameworks.NONE));
        } catch (UnreadableFramework e) {
            return Optional.empty();
        }
    }
}
