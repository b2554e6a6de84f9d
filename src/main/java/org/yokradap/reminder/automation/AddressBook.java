package org.yokradap.reminder.automation;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Queries;

/** Looks up who holds which post now, and where mail reaches them. */
@Component
class AddressBook {
    private final Queries queries;
    private final Accounts accounts;

    AddressBook(Queries queries, Accounts accounts) {
        this.queries = queries;
        this.accounts = accounts;
    }

    /** Asked as one who reads everything of the agency and changes nothing: nobody is signed in when a sheet is opened. */
    Addressees of(AgencyId agency, LocalDate day) {
        var reader = new Actor(OfficerId.of(agency, "reminder"), Role.AUDITOR, agency);
        return new Addressees(queries.ask(new AgencyDirectory(agency), reader), accounts.mailboxes(agency), day);
    }
}
