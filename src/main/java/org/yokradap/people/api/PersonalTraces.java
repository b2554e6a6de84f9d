package org.yokradap.people.api;

/**
 * What one part of the application keeps outside the events that leads from an officer's id to a person: names, addresses, devices.
 * Whoever has such a table implements this.
 */
public interface PersonalTraces {
    /** Takes all of it away. Doing it again does no harm. */
    void erase(OfficerId officer);
}
