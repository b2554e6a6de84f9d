package org.yokradap.assessment.api;

/**
 * An item that asks for one of the documents this product writes.
 *
 * @param recalled whether the code was recalled by somebody and not read in a source
 */
public record MeasuresDocument(Subject item, Content content, boolean recalled) {
    public enum Content {
        /** The year's measures. */
        MEASURES,
        /** What became of them. */
        REPORT
    }
}
