package org.yokradap.followup.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yokradap.people.api.AgencyId;
import org.yokradap.plan.api.SlotId;

/** One division's report on one duty for one period: the due slot's id under another prefix, because a slot has one report. */
public record ReportId(@JsonValue String value) {
    private static final String PREFIX = "report-";
    private static final String SLOT_PREFIX = "slot-";

    @JsonCreator
    public ReportId {
        if (!value.startsWith(PREFIX)) throw new IllegalArgumentException("Not a report id: " + value);
        slot(value);
    }

    public static ReportId of(SlotId slot) {
        return new ReportId(PREFIX + slot.value().substring(SLOT_PREFIX.length()));
    }

    /** What is reported on. */
    public SlotId slot() {
        return slot(value);
    }

    public AgencyId agency() {
        return slot().agency();
    }

    private static SlotId slot(String value) {
        return new SlotId(SLOT_PREFIX + value.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
