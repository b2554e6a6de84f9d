package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A duty of a measure, as in {@code obligation-naruang-2566-1-2}: the measure's own parts and the duty's number. */
public record ObligationId(@JsonValue String value) {
    private static final String PREFIX = "obligation-";
    private static final Pattern FORM =
            Pattern.compile("obligation-[a-z0-9]{2,40}-(?:2[56]\\d\\d|2700)-[1-9]\\d{0,3}-[1-9]\\d?");

    @JsonCreator
    public ObligationId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not an obligation id: " + value);
    }

    public static ObligationId of(MeasureId measure, int number) {
        return new ObligationId(PREFIX + measure.value().substring("measure-".length()) + "-" + number);
    }

    public MeasureId measure() {
        return new MeasureId("measure-" + value.substring(PREFIX.length(), value.lastIndexOf('-')));
    }

    public int number() {
        return Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
