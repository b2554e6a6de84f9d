package org.yokradap.plan.api;

/** Everything that has happened to an agency's calendar. */
public sealed interface CalendarEvent permits CalendarOpened, DueRuleChosen, HolidaysDeclared, HolidayRemoved {
    CalendarId calendarId();
}
