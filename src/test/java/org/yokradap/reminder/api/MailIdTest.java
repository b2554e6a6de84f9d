package org.yokradap.reminder.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.people.api.AgencyId;

class MailIdTest {
    private static final AgencyId NARI = AgencyId.ofCode("nari");

    @ParameterizedTest
    @CsvSource({
        "officer-nari-finance, mail-nari-20230124-officer-finance",
        "officer-nari-nari, mail-nari-20230124-officer-nari",
        "division-nari-finance, mail-nari-20230124-division-finance",
        "agency-nari, mail-nari-20230124-agency",
    })
    void saysWhoGetsItAndWhen(String recipient, String id) {
        assertThat(MailId.of(NARI, LocalDate.parse("2023-01-24"), recipient)).hasToString(id);
    }

    @Test
    void knowsItsAgency() {
        assertThat(new MailId("mail-nari-20230124-officer-finance").agency()).isEqualTo(NARI);
    }

    /** It becomes the name of a file. */
    @ParameterizedTest
    @ValueSource(strings = {"", "mail-nari-20230124-../etc", "mail-nari-20230124-", "slot-nari-20230124-officer-a"})
    void isRefusedInAnyOtherForm(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MailId(text));
    }
}
