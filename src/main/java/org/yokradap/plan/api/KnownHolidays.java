package org.yokradap.plan.api;

import java.util.List;

/** The holidays that came with the application. No more than a beginning: they are announced anew each year. */
public interface KnownHolidays {
    /** All of them, by day. */
    List<Holiday> all();
}
