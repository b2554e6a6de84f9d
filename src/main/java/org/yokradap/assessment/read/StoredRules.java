package org.yokradap.assessment.read;

import org.yokradap.assessment.api.WeaknessRules;
import tools.jackson.databind.json.JsonMapper;

/** Weakness rules in a column of their own, in the form that events have. */
final class StoredRules {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredRules() {}

    static String write(WeaknessRules rules) {
        return JSON.writeValueAsString(rules);
    }

    static WeaknessRules read(String stored) {
        return JSON.readValue(stored, WeaknessRules.class);
    }
}
