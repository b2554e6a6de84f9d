package org.yokradap.people.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.ActingBegan;
import org.yokradap.people.api.ActingEnded;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyRegistered;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.people.api.DecisionChain;
import org.yokradap.people.api.DecisionChainSet;
import org.yokradap.people.api.DecisionChains;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.DivisionAdded;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerAppointed;
import org.yokradap.people.api.OfficerErased;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.ReadingGranted;
import org.yokradap.people.api.ReadingWithdrawn;
import org.yokradap.people.api.Role;
import org.yokradap.platform.ViewStore;

/** Keeps the directory of each agency. */
@Component
@ProcessingGroup(DirectoryProjection.GROUP)
class DirectoryProjection implements DecisionChains {
    static final String GROUP = "people.directory.v1";

    private static final String AGENCY = "people_agency";
    private static final String DIVISION = "people_division";
    private static final String POST = "people_post";
    private static final String ACTING = "people_acting";
    private static final String READER = "people_reader";
    private static final String CHAIN = "people_decision_chain";

    private final ViewStore store;

    DirectoryProjection(ViewStore store) {
        this.store = store;
    }

    @EventHandler
    void on(AgencyRegistered event) {
        store.put(AGENCY, Map.of("agency", event.agencyId().value()), Map.of("name", event.name()));
    }

    @EventHandler
    void on(DivisionAdded event, @SequenceNumber long place) {
        store.put(
                DIVISION,
                Map.of("division", event.division().value()),
                Map.of("agency", event.agencyId().value(), "name", event.name(), "place", place));
    }

    /** An officer who moves to another post keeps the place in the list. */
    @EventHandler
    void on(OfficerAppointed event, @SequenceNumber long place) {
        var key = Map.of("officer", event.officer().value());
        var post = new HashMap<String, @Nullable Object>();
        post.put("agency", event.agencyId().value());
        post.put("role", event.role().name());
        post.put("title", event.title());
        post.put("division", event.division().map(DivisionId::value).orElse(null));
        post.put("since", event.since());
        if (store.update(POST, key, post) > 0) return;
        post.put("place", place);
        store.insert(POST, key, post);
    }

    @EventHandler
    void on(OfficerErased event) {
        store.update(POST, Map.of("officer", event.officer().value()), Map.of("erased_on", event.on()));
    }

    @EventHandler
    void on(ActingBegan event) {
        var acting = new HashMap<String, @Nullable Object>();
        acting.put("agency", event.agencyId().value());
        acting.put("officer", event.officer().value());
        acting.put("last_day", event.to());
        store.put(ACTING, key(event.absent(), event.from()), acting);
    }

    /** Rights that end during a day are those of the days before: what was never begun is gone. */
    @EventHandler
    void on(ActingEnded event) {
        store.update(
                ACTING,
                key(event.absent(), event.from()),
                Map.of("last_day", event.on().minusDays(1)));
    }

    @EventHandler
    void on(DecisionChainSet event) {
        store.put(
                CHAIN,
                Map.of("agency", event.agencyId().value(), "since", event.since()),
                Map.of("chain", event.chain().name()));
    }

    @EventHandler
    void on(
            ReadingGranted event,
            @SequenceNumber long place,
            @MetaDataValue(Actor.OFFICER) String officer,
            @MetaDataValue(Actor.ROLE) String role) {
        store.put(
                READER,
                Map.of("agency", event.agencyId().value(), "place", place),
                Map.of(
                        "office",
                        event.office().value(),
                        "first_day",
                        event.from(),
                        "granted_by",
                        officer,
                        "granted_as",
                        role));
    }

    @EventHandler
    void on(
            ReadingWithdrawn event,
            @MetaDataValue(Actor.OFFICER) String officer,
            @MetaDataValue(Actor.ROLE) String role) {
        store.sql()
                .sql("update people_reader set withdrawn_on = ?, withdrawn_by = ?, withdrawn_as = ?"
                        + " where agency = ? and office = ? and withdrawn_on is null")
                .params(
                        event.on(),
                        officer,
                        role,
                        event.agencyId().value(),
                        event.office().value())
                .update();
    }

    private static Map<String, ?> key(OfficerId absent, LocalDate from) {
        return Map.of("absent", absent.value(), "first_day", from);
    }

    @ResetHandler
    void empty() {
        store.clear(READER);
        store.clear(CHAIN);
        store.clear(ACTING);
        store.clear(POST);
        store.clear(DIVISION);
        store.clear(AGENCY);
    }

    @QueryHandler
    Directory answer(AgencyDirectory query) {
        var agency = query.agencyId().value();
        var name = store.sql()
                .sql("select name from people_agency where agency = ?")
                .param(agency)
                .query(String.class)
                .optional()
                .orElseThrow(() ->
                        AgencyRejection.NOT_REGISTERED.because(query.agencyId().code()));
        var divisions = store.sql()
                .sql("select division, name from people_division where agency = ? order by place")
                .param(agency)
                .query((row, number) ->
                        new Directory.Division(new DivisionId(row.getString("division")), row.getString("name")))
                .list();
        var officers = officers(agency, "erased_on is null");
        var erased = officers(agency, "erased_on is not null");
        var acting = store.sql()
                .sql("select officer, absent, first_day, last_day from people_acting"
                        + " where agency = ? and last_day >= first_day order by first_day, absent")
                .param(agency)
                .query((row, number) -> acting(row))
                .list();
        return new Directory(new AgencyId(agency), name, divisions, officers, erased, acting, chains(query.agencyId()));
    }

    private List<Directory.Officer> officers(String agency, String condition) {
        return store.sql()
                .sql("select officer, role, title, division from people_post where agency = ? and " + condition
                        + " order by place")
                .param(agency)
                .query((row, number) -> officer(row))
                .list();
    }

    private static Directory.Officer officer(ResultSet row) throws SQLException {
        return new Directory.Officer(
                new OfficerId(row.getString("officer")),
                Role.valueOf(row.getString("role")),
                row.getString("title"),
                Optional.ofNullable(row.getString("division")).map(DivisionId::new));
    }

    private static Directory.Acting acting(ResultSet row) throws SQLException {
        return new Directory.Acting(
                new OfficerId(row.getString("officer")),
                new OfficerId(row.getString("absent")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    private List<Directory.ChainSince> chains(AgencyId agency) {
        return store.sql()
                .sql("select chain, since from people_decision_chain where agency = ? order by since")
                .param(agency.value())
                .query((row, number) -> new Directory.ChainSince(
                        DecisionChain.valueOf(row.getString("chain")), row.getObject("since", LocalDate.class)))
                .list();
    }

    @Override
    public DecisionChain on(AgencyId agency, LocalDate day, DivisionId division, Set<OfficerId> authors) {
        return answer(new AgencyDirectory(agency)).chainOf(division, authors, day);
    }
}
