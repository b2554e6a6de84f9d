package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yokradap.platform.IdForm;

/** A duty of a measure, as in {@code obligation-naruang-2566-1-2}: the measure's own parts and the duty's number. */
public record ObligationId(@JsonValue String value) {
    private static final String PREFIX = "obligation-";
    private static final IdForm FORM =
            IdForm.of(PREFIX, IdForm.code(2, 40), IdForm.fiscalYear(), IdForm.number(4), IdForm.number(2));

    @JsonCreator
    public ObligationId {
        if (!FORM.fits(value)) throw new IllegalArgumentException("Not an obligation id: " + value);
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
