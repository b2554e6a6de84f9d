package org.yokradap.assessment.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A framework that is begun from another one, for a person to complete: nobody has read that year's manual yet. */
public final class FrameworkDraft {
    private FrameworkDraft() {}

    /**
     * The other framework under a new id, with its year in the name replaced. Where the other one knows the codes of the year
     * after and that is the year meant, the measures documents have theirs; what this year becomes in the next, nobody knows.
     *
     * @param note what the draft says about itself among the facts that are not verified
     */
    public static Framework of(FrameworkId id, Framework from, String note) {
        boolean following = from.id().next().filter(id::equals).isPresent();
        return new Framework(
                id,
                from.name().replace(String.valueOf(from.id().fiscalYear()), String.valueOf(id.fiscalYear())),
                from.passMark(),
                from.instruments(),
                from.levels(),
                from.rules(),
                from.measuresDocuments().stream()
                        .flatMap(it -> (following ? moved(it, from) : Optional.of(it)).stream())
                        .toList(),
                Map.of(),
                List.of(note));
    }

    private static Optional<MeasuresDocument> moved(MeasuresDocument document, Framework from) {
        return Optional.ofNullable(from.nextYear().get(document.item()))
                .map(item -> new MeasuresDocument(item, document.content(), false));
    }
}
