package org.yokradap.people.account;

import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.PersonalFile;
import org.yokradap.people.api.PersonalFileOf;
import org.yokradap.people.api.PersonalFiles;
import org.yokradap.people.api.PersonalRecords;
import org.yokradap.people.api.SignInRecords;
import org.yokradap.people.api.Way;

/** Asks every part of the application what it keeps of a person. */
@Component
class StoredPersonalFiles implements PersonalFiles {
    private final List<PersonalRecords> parts;
    private final StoredAccounts accounts;
    private final SignInRecords records;
    private final Clock clock;

    /** It reads a whole agency's history: one at a time is enough for all. */
    private final Semaphore one = new Semaphore(1);

    StoredPersonalFiles(List<PersonalRecords> parts, StoredAccounts accounts, SignInRecords records, Clock clock) {
        this.parts = parts;
        this.accounts = accounts;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public PersonalFile of(OfficerId officer) {
        if (!one.tryAcquire()) throw AccountRejection.DATA_BUSY.because();
        try {
            var kept = new TreeMap<String, List<?>>();
            parts.forEach(part -> kept.putAll(part.of(officer)));
            return new PersonalFile(officer, clock.instant(), kept);
        } finally {
            one.release();
        }
    }

    @QueryHandler
    PersonalFile answer(PersonalFileOf query, Actor actor) {
        var officer = query.officer();
        if (!officer.agency().equals(query.agencyId()) || !accounts.everHeldAPost(officer))
            throw AccountRejection.NO_POST.because().on("officer");
        var file = of(officer);
        records.keep(Occurrence.DATA_HANDED_OUT, Way.PAGE, officer, actor.officer());
        return file;
    }
}
