package org.yokradap.followup;

import java.time.LocalDate;
import java.time.YearMonth;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.calendar.Period;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.MeasureId;
import org.yokradap.plan.api.ObligationId;
import org.yokradap.plan.api.SlotId;

/** A made-up municipality with two divisions, for tests of what its people may say. */
public final class Nadi {
    public static final AgencyId AGENCY = AgencyId.ofCode("nadi");
    public static final FiscalYear YEAR = new FiscalYear(2566);
    public static final DivisionId FINANCE = DivisionId.of(AGENCY, "finance");
    public static final DivisionId PUBLIC_WORKS = DivisionId.of(AGENCY, "publicworks");
    public static final Actor HEAD_OF_FINANCE = head("h1", FINANCE);
    public static final Actor HEAD_OF_PUBLIC_WORKS = head("h2", PUBLIC_WORKS);
    public static final Actor HEAD_OF_OFFICE = new Actor(OfficerId.of(AGENCY, "office"), Role.HEAD_OF_OFFICE, AGENCY);
    public static final Actor CLERK = new Actor(OfficerId.of(AGENCY, "clerk"), Role.CLERK, AGENCY);
    public static final Actor MAYOR = new Actor(OfficerId.of(AGENCY, "mayor"), Role.MAYOR, AGENCY);
    public static final MeasureId PUBLICITY = MeasureId.of(AGENCY, YEAR, 1);

    /** Finance reports monthly on the publicity of its work; this is January's. */
    public static final DueSlot JANUARY = monthly(FINANCE, YearMonth.of(2023, 1));

    private Nadi() {}

    public static DueSlot monthly(DivisionId division, YearMonth month) {
        return slot(1, division, Period.month(month), month.atEndOfMonth());
    }

    public static DueSlot slot(int duty, DivisionId division, Period period, LocalDate due) {
        return new DueSlot(
                SlotId.of(ObligationId.of(PUBLICITY, duty), division, period),
                PUBLICITY,
                duty,
                "รายงานผลการดำเนินการให้ผู้บริหารทราบทุกเดือน",
                "การประชาสัมพันธ์งบประมาณ",
                division,
                period,
                due);
    }

    private static Actor head(String code, DivisionId division) {
        return new Actor(OfficerId.of(AGENCY, code), Role.DIVISION_HEAD, AGENCY, java.util.Optional.of(division));
    }
}
