package org.yokradap.plan.read;

import java.time.LocalDate;
import java.util.Optional;
import org.yokradap.people.api.DivisionId;

/**
 * A division that was made responsible for a measure, whoever takes over from it later.
 *
 * @param place divisions are listed in the order of it
 * @param since the day it was added to the agency, when it was not there yet: it owes nothing for periods that ended before
 */
record Seat(DivisionId division, long place, Optional<LocalDate> since) {}
