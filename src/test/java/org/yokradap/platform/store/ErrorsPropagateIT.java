package org.yokradap.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;

@HandlersTest
class ErrorsPropagateIT {
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(60);

    @Autowired
    private Commands commands;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestHandlers.Divisions projection;

    @Autowired
    private TestHandlers.InTheCommand inTheCommand;

    @AfterEach
    void mend() {
        projection.failing = false;
        inTheCommand.failing = false;
    }

    @Test
    void aProjectionThatFailsStopsThereAndGoesOnWhenItIsMended() {
        var agency = register("nafai");
        var first = DivisionId.of(agency, "1");
        var second = DivisionId.of(agency, "2");
        projection.failing = true;
        commands.sendWithoutWaiting(new AddDivision(agency, first, "กองคลัง"), administratorOf(agency));
        await().atMost(LONGEST_BACK_OFF).until(() -> projection.failures.get() >= 2);
        assertThat(projection.rows).doesNotContain(first);
        projection.failing = false;

        commands.sendWithoutWaiting(new AddDivision(agency, second, "กองช่าง"), administratorOf(agency));

        await().atMost(LONGEST_BACK_OFF).untilAsserted(() -> assertThat(projection.rows)
                .filteredOn(row -> row.agency().equals(agency))
                .containsExactly(first, second));
    }

    /** With Axon's default the error is logged; PostgreSQL then rolls back quietly, and the command reports success. */
    @Test
    void aHandlerThatFailsInTheCommandMakesTheCommandFail() {
        var agency = register("naprang");
        var division = new AddDivision(agency, DivisionId.of(agency, "1"), "กองคลัง");
        inTheCommand.failing = true;

        assertThatException()
                .isThrownBy(() -> commands.send(division, administratorOf(agency)))
                .withStackTraceContaining("no_such_table");
        assertThat(eventsOf(agency)).isOne();

        inTheCommand.failing = false;
        assertThat(commands.send(division, administratorOf(agency)).events()).isOne();
        assertThat(eventsOf(agency)).isEqualTo(2);
    }

    private AgencyId register(String code) {
        var agency = AgencyId.ofCode(code);
        commands.send(new RegisterAgency(agency, "เทศบาลตำบล" + code), administratorOf(agency));
        return agency;
    }

    private static Actor administratorOf(AgencyId agency) {
        return new Actor(OfficerId.of(agency, "admin"), Role.ADMINISTRATOR, agency);
    }

    private int eventsOf(AgencyId agency) {
        return sql.sql("select count(*) from DomainEventEntry where aggregateIdentifier = ?")
                .param(agency.value())
                .query(Integer.class)
                .single();
    }
}
