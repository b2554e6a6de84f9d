package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;

@ApplicationTest
class AgencyIT {
    private static final AgencyId NAKHAM = AgencyId.ofCode("nakham");
    private static final Actor ADMINISTRATOR = new Actor(OfficerId.of(NAKHAM, "admin"), Role.ADMINISTRATOR, NAKHAM);

    @Autowired
    private Commands commands;

    @Test
    void isRegisteredOnceAndOnlyByItsOwnAdministrator() {
        var register = new RegisterAgency(NAKHAM, "เทศบาลตำบลนาคำ");
        assertThat(commands.send(register, ADMINISTRATOR).events()).isOne();

        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> commands.send(register, ADMINISTRATOR))
                .matches(rejection -> rejection.reason() == AgencyRejection.ALREADY_REGISTERED);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() ->
                        commands.send(new RegisterAgency(AgencyId.ofCode("nayia"), "เทศบาลตำบลนาเยีย"), ADMINISTRATOR))
                .matches(rejection -> rejection.reason() == AccessRejection.NOT_YOUR_AGENCY);
    }
}
