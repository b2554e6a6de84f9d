package org.yokradap.people.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.OwnAccount.SessionId;
import org.yokradap.people.api.OwnAccount.Sitting;
import org.yokradap.people.api.Visit;
import org.yokradap.platform.AddressClass;
import org.yokradap.platform.SecretToken;

/** Where an officer is signed in. The principal's name is the officer's id. */
@Component
class OpenSessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Clock clock;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Signs the officer out everywhere. */
    void end(OfficerId officer) {
        of(officer).keySet().forEach(sessions::deleteById);
    }

    /** Signs the officer out everywhere else. */
    void endOthers(OfficerId officer, SessionId present) {
        of(officer).keySet().stream().filter(id -> !id.equals(present.value())).forEach(sessions::deleteById);
    }

    /** Whether there was one. */
    boolean end(OfficerId officer, String handle) {
        var found = of(officer).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .findFirst();
        found.ifPresent(sessions::deleteById);
        return found.isPresent();
    }

    List<Sitting> of(OfficerId officer, SessionId present) {
        var all = of(officer);
        var now = Optional.ofNullable(all.get(present.value()))
                .map(Session::getLastAccessedTime)
                .orElse(Instant.MAX);
        var last = all.values().stream()
                .map(Session::getLastAccessedTime)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        var newest = now.equals(Instant.MAX) || now.isBefore(last) ? last : now;
        return all.values().stream()
                .map(session -> sitting(session, newest, session.getId().equals(present.value())))
                .sorted(Comparator.comparing(Sitting::present)
                        .thenComparing(Sitting::lastUsed)
                        .reversed())
                .toList();
    }

    private Map<String, ? extends Session> of(OfficerId officer) {
        return sessions.findByPrincipalName(officer.value());
    }

    /** Sessions are timed by the machine's clock, whatever day a demonstration pretends: what is told is how long ago. */
    private Sitting sitting(Session session, Instant newest, boolean present) {
        var now = clock.instant();
        String agent = session.getAttribute(Visit.AGENT);
        String addressClass = session.getAttribute(Visit.ADDRESS_CLASS);
        return new Sitting(
                handle(session.getId()),
                agent == null ? "" : agent,
                Optional.ofNullable(addressClass).map(AddressClass::valueOf),
                now.minus(Duration.between(session.getCreationTime(), newest)),
                now.minus(Duration.between(session.getLastAccessedTime(), newest)),
                present);
    }

    private static String handle(String session) {
        return new SecretToken(session).hash();
    }
}
