package org.yokradap.people.account;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Identities;
import org.yokradap.people.api.IdentityRejection;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Visits;
import org.yokradap.people.api.Way;
import org.yokradap.platform.DurableWork;

/** Links with users of other providers, in a table of their own. */
@Component
class StoredIdentities implements Identities {
    private final IdentityRows rows;
    private final StoredAccounts accounts;
    private final AccountRows passwords;
    private final SignInRows records;
    private final Visits visits;
    private final DurableWork durable;

    StoredIdentities(
            IdentityRows rows,
            StoredAccounts accounts,
            AccountRows passwords,
            SignInRows records,
            Visits visits,
            DurableWork durable) {
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.records = records;
        this.visits = visits;
        this.durable = durable;
    }

    @Override
    public List<Linked> of(OfficerId officer) {
        return rows.of(officer);
    }

    @Override
    public void link(OfficerId officer, Identity identity) {
        durable.inTransaction(() -> {
            if (accounts.of(officer).isEmpty()) throw AccountRejection.NO_POST.because();
            if (rows.add(officer, identity)) records.keep(Occurrence.PROVIDER_LINKED, Way.PROVIDER, officer);
        });
    }

    @Override
    public void unlink(OfficerId officer, long number) {
        durable.inTransaction(() -> {
            rows.lock(officer);
            var links = rows.of(officer);
            if (links.stream().noneMatch(link -> link.number() == number)) return;
            if (!passwords.hasPassword(officer) && links.size() == 1) throw IdentityRejection.LAST_WAY_IN.because();
            rows.remove(officer, number);
            records.keep(Occurrence.PROVIDER_UNLINKED, Way.PAGE, officer);
        });
    }

    @Override
    public Account signIn(Identity identity) {
        var officer = rows.ownerOf(identity);
        var account = officer.flatMap(accounts::of);
        if (account.isEmpty()) {
            records.keep(Occurrence.REFUSED, Way.PROVIDER, officer, visits.present());
            throw IdentityRejection.UNKNOWN.because();
        }
        rows.used(identity);
        return account.get();
    }
}
