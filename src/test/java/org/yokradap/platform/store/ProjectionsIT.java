package org.yokradap.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Projections;
import org.yokradap.platform.RebuildRejection;
import org.yokradap.platform.Rejection;

@HandlersTest
class ProjectionsIT {
    private static final AgencyId AGENCY = AgencyId.ofCode("nasang");
    private static final Actor ADMINISTRATOR = new Actor(OfficerId.of(AGENCY, "admin"), Role.ADMINISTRATOR, AGENCY);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Commands commands;

    @Autowired
    private Projections projections;

    @Autowired
    private TestHandlers.Divisions projection;

    @Autowired
    private TestHandlers.WhenDivisionAdded automation;

    @Test
    void areEmptiedAndReadAllEventsAgainWhileAutomationsDoNot() {
        commands.send(new RegisterAgency(AGENCY, "เทศบาลตำบลนาสร้าง"), ADMINISTRATOR);
        for (int number = 1; number <= 3; number++) {
            var division = DivisionId.of(AGENCY, String.valueOf(number));
            var receipt = commands.send(new AddDivision(AGENCY, division, "กองที่ " + number), ADMINISTRATOR);
            assertThat(receipt.fresh()).isTrue();
        }
        var before = List.copyOf(projection.rows);
        await().untilAsserted(() -> assertThat(automation.reactions).containsAll(before));
        var reactions = List.copyOf(automation.reactions);
        projection.rows.removeLast();

        assertThat(projections.rebuild(PATIENCE)).isTrue();

        assertThat(projection.rows).hasSizeGreaterThanOrEqualTo(3).isEqualTo(before);
        assertThat(automation.reactions).isEqualTo(reactions);
        assertThat(projections.names()).contains(TestHandlers.PROJECTION).doesNotContain("test.when-division-added");
    }

    @Test
    void areNotRebuiltTwiceAtOnce() {
        var refused = new AtomicBoolean();
        projection.whileBeingEmptied = () -> {
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> projections.rebuild(PATIENCE))
                    .matches(refusal -> refusal.reason() == RebuildRejection.RUNNING);
            refused.set(true);
        };
        try {
            assertThat(projections.rebuild(PATIENCE)).isTrue();
        } finally {
            projection.whileBeingEmptied = () -> {};
        }
        assertThat(refused).isTrue();
    }
}
