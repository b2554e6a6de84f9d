package org.yokradap.people.api;

/** A command or query about one agency. It is confined to the actors that serve this agency. */
public interface AgencyMessage {
    AgencyId agencyId();
}
