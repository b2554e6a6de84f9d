package org.yokradap.followup.api;

/**
 * Whether an agency's links are checked.
 *
 * @param allowed whether the agency's administrator wants it
 * @param possible whether the operator lets this installation fetch anything at all
 */
public record LinkRules(boolean allowed, boolean possible) {}
