package org.yokradap.reminder.automation;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyDirectory;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.Directory;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Queries;
import org.yokradap.reminder.api.RuleBook;

/** Looks up who holds which post now, where mail reaches them, and who wants peace. */
@Component
class AddressBook {
    private final Queries queries;
    private final Accounts accounts;
    private final RuleBook rules;
    private final Phrases phrases;

    AddressBook(Queries queries, Accounts accounts, RuleBook rules, Phrases phrases) {
        this.queries = queries;
        this.accounts = accounts;
        this.rules = rules;
        this.phrases = phrases;
    }

    /** Asked as one who reads everything of the agency and changes nothing: nobody is signed in when a sheet is opened. */
    Addressees of(AgencyId agency, LocalDate day) {
        var reader = new Actor(OfficerId.of(agency, "reminder"), Role.AUDITOR, agency);
        var directory = queries.ask(new AgencyDirectory(agency), reader);
        return new Addressees(
                directory.retitled(officer -> titleOn(day, officer, directory)),
                accounts.mailboxes(agency),
                rules.pausesOf(agency),
                day);
    }

    /** Whoever acts for another is addressed in both posts, because one mail tells of the matters of both. */
    private String titleOn(LocalDate day, Directory.Officer officer, Directory directory) {
        return directory.actedForBy(officer.id(), day).stream()
                .map(Directory.Officer::title)
                .reduce(officer.title(), (title, absent) -> phrases.say("acting.for", Letters.LANGUAGE, title, absent));
    }
}
