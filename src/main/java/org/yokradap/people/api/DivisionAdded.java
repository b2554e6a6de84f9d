package org.yokradap.people.api;

import org.axonframework.serialization.Revision;

@Revision("1")
public record DivisionAdded(AgencyId agencyId, DivisionId division, String name) implements AgencyEvent {}
