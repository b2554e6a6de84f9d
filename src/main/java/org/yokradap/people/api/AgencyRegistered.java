package org.yokradap.people.api;

import org.axonframework.serialization.Revision;

@Revision("1")
public record AgencyRegistered(AgencyId agencyId, String name) implements AgencyEvent {}
