package org.yokradap.followup.write;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.yokradap.followup.Nadi;
import org.yokradap.followup.api.LinkChecksCommand.SettleLinkChecks;
import org.yokradap.followup.api.LinkChecksId;
import org.yokradap.followup.api.LinkChecksSettled;

class AgencyLinkChecksTest {
    private static final LinkChecksId ID = LinkChecksId.of(Nadi.AGENCY);

    private final AggregateTestFixture<AgencyLinkChecks> checks = new AggregateTestFixture<>(AgencyLinkChecks.class);

    @Test
    void areSettled() {
        checks.givenNoPriorActivity()
                .when(new SettleLinkChecks(ID, true))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new LinkChecksSettled(ID, true));
    }

    @Test
    void areSettledAnew() {
        checks.given(new LinkChecksSettled(ID, true))
                .when(new SettleLinkChecks(ID, false))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new LinkChecksSettled(ID, false));
    }

    @Test
    void areNotChangedBySayingItTwice() {
        checks.given(new LinkChecksSettled(ID, true))
                .when(new SettleLinkChecks(ID, true))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
