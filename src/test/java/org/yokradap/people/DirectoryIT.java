package org.yokradap.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryIT {
    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    @Autowired
    private Accounts accounts;

    private SampleAgency agency = new SampleAgency(AgencyId.ofCode("nakhao"));

    @BeforeAll
    void register() {
        agency = SampleAgency.register("nakhao", commands, accounts);
    }

    @Test
    void listsDivisionsAsTheyWereAddedAndOfficersAsTheyWereAppointed() {
        var directory = directory();
        assertThat(directory.name()).isEqualTo("เทศบาลตำบล nakhao");
        assertThat(directory.divisions())
                .containsExactly(
                        new Directory.Division(agency.treasury(), "กองคลัง"),
                        new Directory.Division(agency.works(), "กองช่าง"));
        assertThat(directory.officers()).extracting(Directory.Officer::role).containsExactly(Role.values());
        assertThat(directory.officer(agency.officer(Role.DIVISION_HEAD)))
                .flatMap(Directory.Officer::division)
                .contains(agency.treasury());
    }

    @Test
    void anOfficerWhoMovesKeepsThePlaceInTheListAndHasOnePostOnly() {
        var officer = agency.officer(Role.HEAD_OF_OFFICE);
        var receipt = commands.send(
                new AppointOfficer(
                        agency.id(),
                        officer,
                        Role.HEAD_OF_OFFICE,
                        "รองปลัดเทศบาล",
                        Optional.empty(),
                        SampleAgency.SINCE),
                agency.actor(Role.ADMINISTRATOR));
        assertThat(receipt.fresh()).isTrue();

        var officers = directory().officers();
        assertThat(officers).hasSameSizeAs(Role.values());
        assertThat(officers.get(1).id()).isEqualTo(officer);
        assertThat(officers.get(1).title()).isEqualTo("รองปลัดเทศบาล");
    }

    @Test
    void isNotShownToANeighbour() {
        var neighbour = new SampleAgency(AgencyId.ofCode("nakhaonoi")).actor(Role.MAYOR);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> queries.ask(new AgencyDirectory(agency.id()), neighbour))
                .matches(rejection -> rejection.reason() == AccessRejection.NOT_YOUR_AGENCY);
    }

    private Directory directory() {
        return queries.ask(new AgencyDirectory(agency.id()), agency.actor(Role.AUDITOR));
    }
}
