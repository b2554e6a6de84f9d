package org.yokradap.people.read;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OpenAgencies;
import org.yokradap.people.api.Operator;
import org.yokradap.platform.ViewStore;

/** Knows which agency operates the application. */
@Component
class OperatingAgency implements Operator {
    private final ViewStore store;
    private final Optional<AgencyId> set;

    OperatingAgency(ViewStore store, @Value("${yokradap.operating-agency:}") String code) {
        this.store = store;
        this.set = code.isBlank() ? Optional.empty() : Optional.of(AgencyId.ofCode(code.strip()));
    }

    @Override
    public boolean is(AgencyId agency) {
        return set.or(this::first).filter(agency::equals).isPresent();
    }

    /** From the events and not from a view, which may be empty while it is filled again. The search ends at one of the very first. */
    private Optional<AgencyId> first() {
        return store.today()
                .sql("select agency from DomainEventEntry where payloadType = 'people.AgencyRegistered'"
                        + " order by globalIndex limit 1")
                .query(String.class)
                .optional()
                .map(AgencyId::new);
    }

    @Override
    public List<OpenAgencies.Agency> agencies() {
        return store.today()
                .sql("select agency, name from people_agency order by name, agency")
                .query((row, number) ->
                        new OpenAgencies.Agency(new AgencyId(row.getString("agency")), row.getString("name")))
                .list();
    }
}
