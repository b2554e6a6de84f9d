package org.yokradap.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.people.SampleAgency;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyCommand.EraseOfficer;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;

/** A sign-in that was under way when its officer was erased. */
@ApplicationTest
class ErasedAgainIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DeviceRows devices;

    @Autowired
    private DoorCare care;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void leavesNothingAfterTheNextNight() {
        var agency = SampleAgency.register("naagain", commands, accounts);
        var officer = agency.officer(Role.STAFF);
        commands.send(new EraseOfficer(agency.id(), officer), agency.actor(Role.ADMINISTRATOR));
        devices.add(officer);
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        care.tidy();
        assertThat(sql.sql("select count(*) from known_device where officer = ?")
                        .param(officer.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
