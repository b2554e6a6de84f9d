package org.yokradap.people.account;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.OfficerId;

/** Where an officer is signed in. The principal's name is the officer's id. */
@Component
class OpenSessions {
    private final FindByIndexNameSessionRepository<?> sessions;

    OpenSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    /** Signs the officer out everywhere. */
    void end(OfficerId officer) {
        sessions.findByPrincipalName(officer.value()).keySet().forEach(sessions::deleteById);
    }
}
