package org.yokradap.people.api;

/** Puts together what is kept of a person. Whoever calls this has made sure that it is the officer. */
public interface PersonalFiles {
    PersonalFile of(OfficerId officer);
}
