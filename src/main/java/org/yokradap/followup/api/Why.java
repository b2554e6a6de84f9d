package org.yokradap.followup.api;

import java.util.List;

/**
 * One sentence that says why a slot stands as it does, and whose turn it is since when.
 *
 * @param key of the message
 * @param arguments division ids, roles, days and numbers, to be put into the reader's words where it is shown
 */
public record Why(String key, List<Object> arguments) {}
