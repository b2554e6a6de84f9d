package org.yokradap.people.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.PersonalRecords;
import org.yokradap.platform.EventLog;
import org.yokradap.platform.Signature;

/** What an officer has said in the own agency, as the store has it. */
@Component
class SaidRecords implements PersonalRecords {
    private static final int AT_ONCE = 500;

    private final EventLog log;

    SaidRecords(EventLog log) {
        this.log = log;
    }

    /** An event without its content, which is the agency's. */
    record Said(Instant at, String what, String about, Optional<String> addressClass) {}

    /** Nobody asks for this often, and no index leads from an officer to events: the agency's history is read from its end to its beginning. */
    @Override
    public Map<String, List<?>> of(OfficerId officer) {
        var said = new ArrayList<Said>();
        long before = Long.MAX_VALUE;
        List<EventLog.Entry> some;
        do {
            some = log.newest(officer.agency().value(), before, AT_ONCE);
            for (var entry : some) {
                before = entry.position();
                if (officer.value().equals(entry.metadata().get(Actor.OFFICER))) said.add(said(entry));
            }
        } while (some.size() == AT_ONCE);
        return Map.of("said", said);
    }

    private static Said said(EventLog.Entry entry) {
        return new Said(
                Instant.parse(entry.metadata().get(Signature.AT)),
                entry.type(),
                entry.aggregate(),
                Optional.ofNullable(entry.metadata().get(Signature.ADDRESS_CLASS)));
    }
}
