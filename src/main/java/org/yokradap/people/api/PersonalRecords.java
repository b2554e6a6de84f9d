package org.yokradap.people.api;

import java.util.List;
import java.util.Map;

/**
 * What one part of the application keeps of a person, for that person to read (Personal Data Protection Act B.E. 2562, section 30).
 * Whoever has a table with an officer in it implements this.
 */
public interface PersonalRecords {
    /** By the name of its kind, as a list of records or of columns with their values. Secrets and their hashes are left out. */
    Map<String, List<?>> of(OfficerId officer);
}
