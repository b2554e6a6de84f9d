package org.yokradap.assessment.api;

import java.util.List;
import java.util.stream.Stream;

/**
 * An indicator, sub-indicator or item of a framework, as its code tells. Its score is the plain mean of the scores of its
 * own parts.
 *
 * @param name official name, or an item's text; empty where it is not known
 * @param variants other ways in which papers write the name
 * @param parts in the framework's order; empty for an item
 * @param complete whether {@code parts} are all there are; when not, no mean can be taken of them
 */
public record Part(Subject code, String name, List<String> variants, List<Part> parts, boolean complete) {
    public Part {
        variants = List.copyOf(variants);
        parts = List.copyOf(parts);
    }

    /** This part and everything below it, from the top down. */
    public Stream<Part> tree() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Part::tree));
    }

    /** Whether a paper that writes this name means this part, in the official words or a known variant. */
    public boolean isCalled(String written) {
        return isOfficiallyCalled(written) || variants.stream().anyMatch(variant -> Wording.same(variant, written));
    }

    public boolean isOfficiallyCalled(String written) {
        return Wording.same(name, written);
    }
}
