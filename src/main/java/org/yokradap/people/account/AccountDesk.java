package org.yokradap.people.account;

import java.time.Duration;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.yokradap.people.account.AccountLetters.Notice;
import org.yokradap.people.api.AccountCommand.CloseAccount;
import org.yokradap.people.api.AccountCommand.EndSessions;
import org.yokradap.people.api.AccountCommand.InviteOfficer;
import org.yokradap.people.api.AccountCommand.ResetSecondFactors;
import org.yokradap.people.api.AccountList;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.AccountsOf;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.FactorRejection;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.Post;
import org.yokradap.people.api.SignInRecords;
import org.yokradap.people.api.Way;
import org.yokradap.people.api.WaysIn.Purpose;
import org.yokradap.platform.mail.Refusal;

/** Does what an administrator wants done with the accounts of an agency. */
@Component
class AccountDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AccountDesk.class);

    /** A week: whoever is away for some days still finds it of use. */
    private static final Duration LIFE_OF_AN_INVITATION = Duration.ofDays(7);

    private final StoredAccounts accounts;
    private final AccountRows rows;
    private final LinkRows links;
    private final AccountLetters letters;
    private final OpenSessions sessions;
    private final FactorRows factors;
    private final Aside aside;
    private final EveryWayIn everyWayIn;
    private final SignInRecords records;

    AccountDesk(
            StoredAccounts accounts,
            AccountRows rows,
            LinkRows links,
            AccountLetters letters,
            OpenSessions sessions,
            FactorRows factors,
            Aside aside,
            EveryWayIn everyWayIn,
            SignInRecords records) {
        this.accounts = accounts;
        this.rows = rows;
        this.links = links;
        this.letters = letters;
        this.sessions = sessions;
        this.factors = factors;
        this.aside = aside;
        this.everyWayIn = everyWayIn;
        this.records = records;
    }

    @CommandHandler
    void handle(InviteOfficer command, Actor actor) {
        var officer = command.officer();
        var post = accounts.postOf(officer)
                .filter(held -> held.agency().equals(command.agencyId()))
                .orElseThrow(() -> AccountRejection.NO_POST.because().on("officer"));
        rows.of(officer).filter(AccountRows.Row::enabled).ifPresent(open -> {
            throw AccountRejection.ALREADY_OPEN.because(open.username()).on("officer");
        });
        var address = Address.checked(command.address());
        records.keep(Occurrence.INVITED, Way.PAGE, officer, actor.officer());
        var token = links.add(Purpose.INVITATION, officer, address, LIFE_OF_AN_INVITATION);
        try {
            letters.send(Purpose.INVITATION, post, address, token, LIFE_OF_AN_INVITATION);
        } catch (MailException e) {
            throw AccountRejection.MAIL_NOT_SENT.because(Refusal.of(e).words()).on("address");
        }
    }

    @CommandHandler
    void handle(CloseAccount command, Actor actor) {
        var officer = command.officer();
        if (!officer.agency().equals(command.agencyId()))
            throw AccountRejection.NO_POST.because().on("officer");
        if (officer.equals(actor.officer()))
            throw AccountRejection.OWN_ACCOUNT.because().on("officer");
        rows.close(officer);
        everyWayIn.end(officer);
        records.keep(Occurrence.ACCOUNT_CLOSED, Way.PAGE, officer, actor.officer());
    }

    @CommandHandler
    void handle(EndSessions command, Actor actor) {
        var officer = command.officer();
        if (!officer.agency().equals(command.agencyId()))
            throw AccountRejection.NO_POST.because().on("officer");
        sessions.end(officer);
        records.keep(Occurrence.SESSIONS_ENDED, Way.PAGE, officer, actor.officer());
    }

    @CommandHandler
    void handle(ResetSecondFactors command, Actor actor) {
        var officer = command.officer();
        var post = accounts.postOf(officer)
                .filter(held -> held.agency().equals(command.agencyId()))
                .orElseThrow(() -> AccountRejection.NO_POST.because().on("officer"));
        if (officer.equals(actor.officer()))
            throw FactorRejection.OWN_FACTORS.because().on("officer");
        if (command.reason().isBlank())
            throw FactorRejection.REASON_MISSING.because().on("reason");
        factors.forget(officer);
        sessions.end(officer);
        records.keep(
                Occurrence.FACTOR_REMOVED,
                Way.PAGE,
                officer,
                actor.officer(),
                command.reason().strip());
        rows.of(officer)
                .map(AccountRows.Row::address)
                .filter(address -> !address.isEmpty())
                .ifPresent(address -> aside.execute(() -> tell(Notice.FACTORS_RESET, post, address)));
    }

    private void tell(Notice notice, Post post, String address) {
        try {
            letters.tell(notice, post, address);
        } catch (MailException e) {
            LOG.warn("The notice {} to {} was not accepted by the mail server", notice, post.officer(), e);
        }
    }

    @QueryHandler
    AccountList answer(AccountsOf query) {
        return accounts.list(query.agencyId());
    }
}
