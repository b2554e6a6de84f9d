package org.yokradap.people.account;

import org.springframework.stereotype.Component;
import org.yokradap.people.api.OfficerId;

/** All that could let somebody in as an officer, beside the account itself. A new way in belongs here too. */
@Component
class EveryWayIn {
    private final LinkRows links;
    private final IdentityRows identities;
    private final FactorRows factors;
    private final TokenRows tokens;
    private final DeviceRows devices;
    private final OpenSessions sessions;

    EveryWayIn(
            LinkRows links,
            IdentityRows identities,
            FactorRows factors,
            TokenRows tokens,
            DeviceRows devices,
            OpenSessions sessions) {
        this.links = links;
        this.identities = identities;
        this.factors = factors;
        this.tokens = tokens;
        this.devices = devices;
        this.sessions = sessions;
    }

    void end(OfficerId officer) {
        links.forget(officer);
        identities.forget(officer);
        factors.forget(officer);
        tokens.end(officer);
        devices.forget(officer);
        sessions.end(officer);
    }
}
