package org.yokradap.plan.read;

import org.yokradap.calendar.Timing;
import tools.jackson.databind.json.JsonMapper;

/** A timing in a column, in the form that events have it. */
final class StoredTiming {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredTiming() {}

    static String write(Timing timing) {
        return JSON.writeValueAsString(timing);
    }

    static Timing read(String column) {
        return JSON.readValue(column, Timing.class);
    }
}
