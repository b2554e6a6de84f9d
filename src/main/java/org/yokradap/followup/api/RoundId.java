package org.yokradap.followup.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.DueSlot;

/** One month's reports of one agency before its executives, as in {@code round-naruang-2023-01}. */
public record RoundId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("round-[a-z0-9]{2,40}-[0-9]{4}-(0[1-9]|1[0-2])");

    @JsonCreator
    public RoundId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a round id: " + value);
    }

    public static RoundId of(AgencyId agency, YearMonth month) {
        return new RoundId("round-" + agency.code() + "-" + month);
    }

    /**
     * The round in which a slot is looked at. A report for one month belongs to that month, even where the agency lets it
     * come in some days later; any other belongs to the month in which it is due, and moves with it when it is put off, but not
     * when a day off at the month's end moves it.
     */
    public static RoundId of(DueSlot slot) {
        return of(slot.id().agency(), monthOf(slot));
    }

    /** That of its round. */
    public static YearMonth monthOf(DueSlot slot) {
        var first = YearMonth.from(slot.period().start());
        var last = YearMonth.from(slot.period().end());
        boolean stands = slot.postponements().isEmpty() && slot.begun().isEmpty();
        var asked = stands ? slot.original() : slot.due();
        boolean ofOneMonth = first.equals(last) && !slot.period().happensOnce();
        return ofOneMonth ? first : YearMonth.from(asked);
    }

    public AgencyId agency() {
        return AgencyId.ofCode(value.split("-", 3)[1]);
    }

    public YearMonth month() {
        return YearMonth.parse(value.split("-", 3)[2]);
    }

    public RoundId previous() {
        return of(agency(), month().minusMonths(1));
    }

    @Override
    public String toString() {
        return value;
    }
}
