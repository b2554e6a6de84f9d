package org.yokradap.followup.api;

/** Everything that has been settled about the checking of an agency's links. What was found is no event: a table has it. */
public sealed interface LinkChecksEvent permits LinkChecksSettled {
    LinkChecksId linkChecksId();
}
