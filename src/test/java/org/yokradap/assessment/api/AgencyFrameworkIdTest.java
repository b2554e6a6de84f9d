package org.yokradap.assessment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.people.api.AgencyId;

class AgencyFrameworkIdTest {
    @Test
    void namesItsAgencyAndItsFramework() {
        var id = AgencyFrameworkId.of(AgencyId.ofCode("naruang"), new FrameworkId("school-2565"));
        assertThat(id).hasToString("framework-naruang-school-2565");
        assertThat(id.agencyId()).isEqualTo(AgencyId.ofCode("naruang"));
        assertThat(id.frameworkId()).isEqualTo(new FrameworkId("school-2565"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "framework-naruang-ita-2022",
                "framework-na ruang-ita-2565",
                "framework-ita-2565",
                "assessment-naruang-ita-2565",
                "framework-naruang-ita-2565-x"
            })
    void isRefusedInAnotherForm(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AgencyFrameworkId(value));
    }
}
