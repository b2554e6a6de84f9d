package org.yokradap.followup.api;

import org.axonframework.serialization.Revision;

@Revision("1")
public record RoundReopened(RoundId roundId, String reason) implements RoundEvent {}
