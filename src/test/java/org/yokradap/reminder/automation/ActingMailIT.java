package org.yokradap.reminder.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yokradap.followup.Municipality;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyCommand.ActFor;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.testing.ApplicationTest;

@ApplicationTest
class ActingMailIT {
    private static final LocalDate FIRST = LocalDate.of(2023, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 3, 10);

    @Autowired
    private Commands commands;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private AddressBook addressBook;

    @Test
    void reachesWhoeverActsThatDayAndNamesBothPosts() {
        clock.moveTo(Instant.parse("2023-02-20T02:00:00Z"));
        var agency = Municipality.register("nafaek", commands, accounts);
        var works = agency.headOfWorks();
        var clerk = agency.actor(Role.CLERK);
        var order = new ActFor(agency.id(), works.officer(), clerk.officer(), FIRST, LAST);
        commands.send(order, agency.actor(Role.ADMINISTRATOR));

        var acting = new Recipient(
                works.officer().value(),
                "ผู้อำนวยการกองช่าง รักษาราชการแทนCLERK",
                Optional.of("nafaek-headofworks@example.org"),
                false);
        var own = new Recipient(clerk.officer().value(), "CLERK", Optional.of("nafaek-clerk@example.org"), false);
        assertThat(addressBook.of(agency.id(), FIRST.minusDays(1)).holders(Role.CLERK))
                .containsExactly(own);
        assertThat(addressBook.of(agency.id(), FIRST).holders(Role.CLERK)).containsExactly(acting);
        assertThat(addressBook.of(agency.id(), LAST).holders(Role.CLERK)).containsExactly(acting);
        assertThat(addressBook.of(agency.id(), LAST.plusDays(1)).holders(Role.CLERK))
                .containsExactly(own);
        // One person gets one mail a day, addressed in the same way whatever it is about.
        assertThat(addressBook
                        .of(agency.id(), FIRST)
                        .recipientOf(works.officer().value()))
                .contains(acting);
    }
}
