package org.yokradap.people.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that is kept of a person.
 *
 * @param made when this was put together
 * @param kept by the name of its kind, in the order of the names
 */
public record PersonalFile(OfficerId officer, Instant made, Map<String, List<?>> kept) {}
