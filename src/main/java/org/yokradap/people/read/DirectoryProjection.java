package org.yokradap.people.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyRegistered;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.DivisionAdded;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerAppointed;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.ViewStore;

/** Keeps the directory of each agency. */
@Component
@ProcessingGroup(DirectoryProjection.GROUP)
class DirectoryProjection {
    static final String GROUP = "people.directory.v1";

    private static final String AGENCY = "people_agency";
    private static final String DIVISION = "people_division";
    private static final String POST = "people_post";

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

    @ResetHandler
    void empty() {
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
        var officers = store.sql()
                .sql("select officer, role, title, division from people_post where agency = ? order by place")
                .param(agency)
                .query((row, number) -> officer(row))
                .list();
        return new Directory(new AgencyId(agency), name, divisions, officers);
    }

    private static Directory.Officer officer(ResultSet row) throws SQLException {
        return new Directory.Officer(
                new OfficerId(row.getString("officer")),
                Role.valueOf(row.getString("role")),
                row.getString("title"),
                Optional.ofNullable(row.getString("division")).map(DivisionId::new));
    }
}
