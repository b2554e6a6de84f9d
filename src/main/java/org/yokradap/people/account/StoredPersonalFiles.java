package org.yokradap.people.account;

import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.PersonalFile;
import org.yokradap.people.api.PersonalFileOf;
import org.yokradap.people.api.PersonalFiles;
import org.yokradap.people.api.PersonalRecords;

/** Asks every part of the application what it keeps of a person. */
@Component
class StoredPersonalFiles implements PersonalFiles {
    private final List<PersonalRecords> records;
    private final Clock clock;

    StoredPersonalFiles(List<PersonalRecords> records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public PersonalFile of(OfficerId officer) {
        var kept = new TreeMap<String, List<?>>();
        records.forEach(part -> kept.putAll(part.of(officer)));
        return new PersonalFile(officer, clock.instant(), kept);
    }

    @QueryHandler
    PersonalFile answer(PersonalFileOf query) {
        if (!query.officer().agency().equals(query.agencyId()))
            throw AccountRejection.NO_POST.because().on("officer");
        return of(query.officer());
    }
}
