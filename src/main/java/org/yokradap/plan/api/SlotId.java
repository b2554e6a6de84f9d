package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yokradap.calendar.Period;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.platform.IdForm;

/**
 * One report that one division owes, as in {@code slot-naruang-2566-1-1-finance-2023-01}: the duty's own parts, the division's
 * code and the period's. The same duty, division and period are always the same slot, however often it is derived.
 */
public record SlotId(@JsonValue String value) {
    private static final String PREFIX = "slot-";
    private static final int AGENCY = 1;
    private static final int DIVISION = 5;
    private static final int PERIOD = 6;
    private static final IdForm FORM = IdForm.of(
            PREFIX,
            IdForm.code(2, 40),
            IdForm.fiscalYear(),
            IdForm.number(4),
            IdForm.number(2),
            IdForm.code(1, 40),
            IdForm.period(40));

    @JsonCreator
    public SlotId {
        if (!FORM.fits(value)) throw new IllegalArgumentException("Not a slot id: " + value);
    }

    public static SlotId of(ObligationId obligation, DivisionId division, Period period) {
        return new SlotId(PREFIX + obligation.value().substring("obligation-".length()) + "-" + division.code() + "-"
                + period.code());
    }

    public AgencyId agency() {
        return AgencyId.ofCode(between(AGENCY, AGENCY + 1));
    }

    public ObligationId obligation() {
        return new ObligationId("obligation-" + between(AGENCY, DIVISION));
    }

    public DivisionId division() {
        return DivisionId.of(agency(), between(DIVISION, PERIOD));
    }

    /** A period's code may have hyphens of its own; nothing before it has. */
    public String periodCode() {
        return value.substring(start(PERIOD));
    }

    /** The parts from one to the one before another. */
    private String between(int first, int next) {
        return value.substring(start(first), start(next) - 1);
    }

    private int start(int part) {
        int start = 0;
        for (int passed = 0; passed < part; passed++) start = value.indexOf('-', start) + 1;
        return start;
    }

    @Override
    public String toString() {
        return value;
    }
}
