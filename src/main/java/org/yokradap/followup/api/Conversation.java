package org.yokradap.followup.api;

import java.util.List;
import java.util.Optional;

/**
 * A task and everything that was said about it.
 *
 * @param before the same division's report on the same duty for the period before, if there is one
 * @param entries oldest first
 */
public record Conversation(Task task, Optional<ReportState> before, List<ReportEntry> entries) {}
