package org.yokradap.people.api;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What events are about, in words and with a place to look at it. A module says so of its own aggregates, as a bean. */
public interface EventSubjects {
    /**
     * What an event is about.
     *
     * @param name as a page says it
     * @param path where it is shown
     */
    record Subject(String name, String path) {}

    /**
     * What these are.
     *
     * @param aggregates ids of aggregates of any kind, all of the reader's agency
     * @return by id, those that this module knows and the reader may look at
     */
    Map<String, Subject> of(Collection<String> aggregates, Actor reader, Locale locale);
}
