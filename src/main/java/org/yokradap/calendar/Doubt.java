package org.yokradap.calendar;

import java.util.Locale;

/** Why a duty's words gave no date: nobody is helped by a guess, but everybody by knowing what to add. */
public enum Doubt {
    /** The words name no time at all. */
    NO_TIME_NAMED,
    /** Several deadlines stand in one sentence, and nothing says which one is meant. */
    SEVERAL_DEADLINES,
    /** A day that no calendar has, or a year of no known era. */
    IMPOSSIBLE_DATE,
    /** A day of the month, but no month: ภายในวันที่ ๕. */
    DAY_WITHOUT_MONTH,
    /** A calendar year, which may mean the fiscal year or not: ภายในปี ๒๕๖๖. */
    UNCLEAR_YEAR,
    /** The only date says of what or since when, not by when: ลงวันที่ ๑ ตุลาคม ๒๕๖๕. */
    DATE_IS_NO_DEADLINE,
    /** A rhythm that has no kind of its own: every day, every week, every two months. */
    OTHER_RHYTHM,
    /** Words or figures of time that no rule reads. */
    NOT_UNDERSTOOD;

    /** As it is stored in {@link Timing#note()}: {@code several-deadlines}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
