package org.yokradap.plan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;

class PlanIdsTest {
    private static final AgencyId NARUANG = AgencyId.ofCode("naruang");
    private static final FiscalYear YEAR = new FiscalYear(2566);
    private static final MeasureId MEASURE = MeasureId.of(NARUANG, YEAR, 5);
    private static final ObligationId DUTY = ObligationId.of(MEASURE, 2);

    @Test
    void tellWhatTheyAreMadeOf() {
        assertThat(MEASURE).hasToString("measure-naruang-2566-5");
        assertThat(MEASURE.agency()).isEqualTo(NARUANG);
        assertThat(MEASURE.fiscalYear()).isEqualTo(YEAR);
        assertThat(MEASURE.number()).isEqualTo(5);

        assertThat(DUTY).hasToString("obligation-naruang-2566-5-2");
        assertThat(DUTY.measure()).isEqualTo(MEASURE);
        assertThat(DUTY.number()).isEqualTo(2);
    }

    @Test
    void ofASlotNameDutyDivisionAndPeriod() {
        var slot = new SlotId("slot-naruang-2566-5-2-finance-2023-01");

        assertThat(slot.agency()).isEqualTo(NARUANG);
        assertThat(slot.obligation()).isEqualTo(DUTY);
        assertThat(slot.division()).isEqualTo(DivisionId.of(NARUANG, "finance"));
        assertThat(slot.periodCode()).isEqualTo("2023-01");
    }

    @Test
    void ofAPlanNameAgencyAndYear() {
        var plan = PlanId.of(NARUANG, YEAR);

        assertThat(plan).hasToString("plan-naruang-2566").isEqualTo(PlanId.of(MEASURE));
        assertThat(plan.agency()).isEqualTo(NARUANG);
        assertThat(plan.fiscalYear()).isEqualTo(YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan-naruang-2023", "plan-na-ruang-2566", "plan-naruang", "measure-naruang-2566-1"})
    void ofAnotherFormAreNoPlans(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanId(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measure-naruang-2023-1", // a Gregorian year
                "measure-naruang-2701-1", // no fiscal year any more
                "measure-naruang-2566-0",
                "measure-na-ruang-2566-1",
                "measure-naruang-2566",
                "obligation-naruang-2566-1"
            })
    void ofAnotherFormAreNoMeasures(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasureId(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"obligation-naruang-2566-5", "obligation-naruang-2566-5-0", "measure-naruang-2566-5"})
    void ofAnotherFormAreNoDuties(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ObligationId(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slot-naruang-2566-5-2-finance", "slot-naruang-2566-5-2-fin_ance-2023-01"})
    void ofAnotherFormAreNoSlots(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SlotId(value));
    }
}
