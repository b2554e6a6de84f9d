package org.yokradap.people.read;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.EventPage;
import org.yokradap.people.api.EventsBefore;
import org.yokradap.people.api.NewestPosition;
import org.yokradap.platform.AddressClass;
import org.yokradap.platform.EventLog;
import org.yokradap.platform.Signature;
import org.yokradap.platform.ViewStore;

/** Reads the log of an agency from the store itself and adds the titles of those who spoke. */
@Component
class EventLogReader {
    private final EventLog log;
    private final ViewStore store;

    EventLogReader(EventLog log, ViewStore store) {
        this.log = log;
        this.store = store;
    }

    @QueryHandler
    EventPage answer(EventsBefore query) {
        var agency = query.agencyId().value();
        var entries = log.newest(agency, query.position(), query.limit() + 1);
        var shown = entries.subList(0, Math.min(query.limit(), entries.size()));
        var holders = holders(agency);
        var older = entries.size() > shown.size() ? Optional.of(shown.getLast().position()) : Optional.<Long>empty();
        return new EventPage(shown.stream().map(entry -> event(entry, holders)).toList(), older);
    }

    @QueryHandler
    Long answer(NewestPosition query) {
        return log.newest(query.agencyId().value());
    }

    private static EventPage.Event event(EventLog.Entry entry, Map<String, Holder> holders) {
        var actor = Actor.from(entry.metadata())
                .orElseThrow(() -> new IllegalStateException("Unsigned event at " + entry.position()));
        var holder = Optional.ofNullable(holders.get(actor.officer().value()));
        return new EventPage.Event(
                entry.position(),
                entry.type(),
                entry.aggregate(),
                entry.sequence(),
                Instant.parse(entry.metadata().get(Signature.AT)),
                actor.officer(),
                actor.role(),
                holder.map(Holder::title),
                holder.filter(Holder::erased).isPresent(),
                actor.actingFor(),
                Optional.ofNullable(entry.metadata().get(Signature.ADDRESS_CLASS))
                        .map(AddressClass::valueOf),
                entry.payload());
    }

    /** Of a post, today or once. */
    private record Holder(String officer, String title, boolean erased) {}

    private Map<String, Holder> holders(String agency) {
        return store
                .sql()
                .sql("select officer, title, erased_on from people_post where agency = ?")
                .param(agency)
                .query((row, number) ->
                        new Holder(row.getString("officer"), row.getString("title"), row.getDate("erased_on") != null))
                .list()
                .stream()
                .collect(Collectors.toMap(Holder::officer, Function.identity()));
    }
}
