package org.yokradap.people.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.OpenAgencies;
import org.yokradap.people.api.ProgrammeOffices;
import org.yokradap.people.api.ReadersOf;
import org.yokradap.people.api.Role;
import org.yokradap.platform.ViewStore;

/** Looks up which agency is open to which programme office. */
@Component
class ReaderBook implements ProgrammeOffices {
    private static final String OFFICES = "select agency, name from people_agency agency where exists"
            + " (select 1 from people_post post where post.agency = agency.agency and post.role = 'PROGRAMME_OFFICE')";

    private final ViewStore store;

    ReaderBook(ViewStore store) {
        this.store = store;
    }

    @Override
    public boolean are(AgencyId office) {
        return all().stream().anyMatch(it -> it.id().equals(office));
    }

    @Override
    public List<OpenAgencies.Agency> all() {
        return store.today()
                .sql(OFFICES + " order by name, agency")
                .query((row, number) -> agency(row.getString("agency"), row.getString("name")))
                .list();
    }

    @Override
    public List<OpenAgencies.Agency> open(AgencyId office, LocalDate day) {
        return answer(new OpenAgencies(office, day)).agencies();
    }

    @QueryHandler
    OpenAgencies.Opened answer(OpenAgencies query) {
        return new OpenAgencies.Opened(store.today()
                .sql("select distinct reader.agency, agency.name from people_reader reader"
                        + " join people_agency agency on agency.agency = reader.agency"
                        + " where reader.office = ? and reader.first_day <= ? and reader.withdrawn_on is null"
                        + " order by agency.name, reader.agency")
                .params(query.agencyId().value(), query.day())
                .query((row, number) -> agency(row.getString("agency"), row.getString("name")))
                .list());
    }

    @QueryHandler
    ReadersOf.Readers answer(ReadersOf query) {
        var grants = store.today()
                .sql("select reader.*, agency.name from people_reader reader"
                        + " join people_agency agency on agency.agency = reader.office"
                        + " where reader.agency = ? order by reader.place desc")
                .param(query.agencyId().value())
                .query((row, number) -> grant(row))
                .list();
        return new ReadersOf.Readers(grants, all());
    }

    private static ReadersOf.Grant grant(ResultSet row) throws SQLException {
        return new ReadersOf.Grant(
                agency(row.getString("office"), row.getString("name")),
                row.getObject("first_day", LocalDate.class),
                new ReadersOf.Speaker(
                        new OfficerId(row.getString("granted_by")), Role.valueOf(row.getString("granted_as"))),
                Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class)),
                speaker(row.getString("withdrawn_by"), row.getString("withdrawn_as")));
    }

    private static Optional<ReadersOf.Speaker> speaker(@Nullable String officer, @Nullable String role) {
        if (officer == null || role == null) return Optional.empty();
        return Optional.of(new ReadersOf.Speaker(new OfficerId(officer), Role.valueOf(role)));
    }

    private static OpenAgencies.Agency agency(String id, String name) {
        return new OpenAgencies.Agency(new AgencyId(id), name);
    }
}
