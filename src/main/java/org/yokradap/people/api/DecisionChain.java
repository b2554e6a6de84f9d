package org.yokradap.people.api;

/** Who decides on a division's report. */
public enum DecisionChain {
    /** The clerk or the mayor, whoever comes first. */
    EITHER,
    /** The clerk first; what he agrees to goes on to the mayor, who decides. */
    CLERK_THEN_MAYOR
}
