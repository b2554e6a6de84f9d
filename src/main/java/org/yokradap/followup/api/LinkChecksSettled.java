package org.yokradap.followup.api;

import org.axonframework.serialization.Revision;

/**
 * The agency settled whether its links are checked.
 *
 * @param allowed whether the pages that its reports name may be fetched
 */
@Revision("1")
public record LinkChecksSettled(LinkChecksId linkChecksId, boolean allowed) implements LinkChecksEvent {}
