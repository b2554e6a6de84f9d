package org.yokradap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdFormTest {
    private static final IdForm FORM =
            IdForm.of("thing-", IdForm.code(2, 5), IdForm.fiscalYear(), IdForm.number(2), IdForm.period(8));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thing-ab-2500-1-x",
                "thing-a1b2c-2700-99-2023-01",
                "thing-00-2566-10-Once",
                "thing-az-2599-9-2566q2",
                "thing-09-2600-1-a.-.-.-."
            })
    void fits(String id) {
        assertThat(FORM.fits(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "thing",
                "thing-",
                "other-ab-2566-1-x",
                "Thing-ab-2566-1-x",
                "thing-a-2566-1-x", // too short
                "thing-abcdef-2566-1-x", // too long
                "thing-aB-2566-1-x",
                "thing-กข-2566-1-x",
                "thing-a_-2566-1-x",
                "thing-ab-2499-1-x",
                "thing-ab-2701-1-x",
                "thing-ab-256-1-x",
                "thing-ab-02566-1-x",
                "thing-ab-+256-1-x",
                "thing-ab-๒๕๖๖-1-x",
                "thing-ab-2566-0-x",
                "thing-ab-2566-01-x",
                "thing-ab-2566-100-x",
                "thing-ab-2566--x",
                "thing-ab-2566-๑-x",
                "thing-ab-2566-1",
                "thing-ab-2566-1-",
                "thing-ab-2566-1-.x",
                "thing-ab-2566-1--x",
                "thing-ab-2566-1-x/y",
                "thing-ab-2566-1-x\n",
                "thing-ab-2566-1-123456789"
            })
    void doesNotFit(String id) {
        assertThat(FORM.fits(id)).isFalse();
    }
}
