package org.yokradap.people.api;

import java.time.LocalDate;
import java.util.List;

/** Offices of the programme, and the agencies that have opened themselves to them. */
public interface ProgrammeOffices {
    /** Whether somebody holds the post of a programme office there. */
    boolean are(AgencyId office);

    /** The offices there are, by name. */
    List<OpenAgencies.Agency> all();

    /** The agencies that are open to an office on a day, by name. */
    List<OpenAgencies.Agency> open(AgencyId office, LocalDate day);
}
