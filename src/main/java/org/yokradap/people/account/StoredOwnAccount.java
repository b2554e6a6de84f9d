package org.yokradap.people.account;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Guesses.Kind;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.OwnAccount;
import org.yokradap.people.api.Way;
import org.yokradap.people.api.WaysIn.Purpose;
import org.yokradap.platform.DurableWork;

/** Does what officers want done with their own account. */
@Component
class StoredOwnAccount implements OwnAccount {
    private final StoredAccounts accounts;
    private final AccountRows rows;
    private final LinkRows links;
    private final OpenSessions sessions;
    private final TokenRows tokens;
    private final StoredGuesses guesses;
    private final SignInRows records;
    private final DurableWork durable;

    StoredOwnAccount(
            StoredAccounts accounts,
            AccountRows rows,
            LinkRows links,
            OpenSessions sessions,
            TokenRows tokens,
            StoredGuesses guesses,
            SignInRows records,
            DurableWork durable) {
        this.accounts = accounts;
        this.rows = rows;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
        this.guesses = guesses;
        this.records = records;
        this.durable = durable;
    }

    @Override
    public Optional<Held> of(OfficerId officer) {
        return open(officer).map(account -> new Held(account.username(), account.address(), rows.hasPassword(officer)));
    }

    private Optional<AccountRows.Row> open(OfficerId officer) {
        return rows.of(officer).filter(AccountRows.Row::enabled);
    }

    @Override
    public void changePassword(OfficerId officer, String old, String replacement, SessionId present) {
        var account = open(officer).orElseThrow(AccountRejection.NO_POST::because);
        var post = accounts.postOf(officer).orElseThrow(AccountRejection.NO_POST::because);
        // Somebody at a desk whose owner is away for a minute may try as often as at the door.
        var about = "own " + officer;
        guesses.mustBeAllowed(Kind.PASSWORD, about);
        if (!rows.opens(account.username(), old)) {
            guesses.miss(Kind.PASSWORD, about);
            records.keep(Occurrence.REFUSED, Way.PAGE, officer);
            throw AccountRejection.PASSWORD_WRONG.because().on("old");
        }
        guesses.mustBeAllowed(Kind.PASSWORD, about);
        guesses.forget(Kind.PASSWORD, about);
        var checked = PasswordRule.checked(replacement, StoredWaysIn.names(account.username(), post));
        durable.inTransaction(() -> {
            rows.setPassword(officer, checked);
            links.remove(Purpose.RECOVERY, officer);
            tokens.end(officer);
            sessions.endOthers(officer, present);
            records.keep(Occurrence.PASSWORD_CHANGED, Way.PAGE, officer);
        });
    }

    @Override
    public void showThaiDigits(OfficerId officer, boolean thai) {
        rows.setThaiDigits(officer, thai);
    }

    @Override
    public List<Sitting> sittings(OfficerId officer, SessionId present) {
        return sessions.of(officer, present);
    }

    @Override
    public void end(OfficerId officer, String handle) {
        if (sessions.end(officer, handle)) records.keep(Occurrence.SESSION_ENDED, Way.PAGE, officer);
    }

    @Override
    public void endAll(OfficerId officer) {
        sessions.end(officer);
        records.keep(Occurrence.SESSIONS_ENDED, Way.PAGE, officer);
    }
}
