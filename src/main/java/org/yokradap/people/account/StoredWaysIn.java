package org.yokradap.people.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Guesses;
import org.yokradap.people.api.Guesses.Kind;
import org.yokradap.people.api.Identities.Identity;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Post;
import org.yokradap.people.api.Visits;
import org.yokradap.people.api.Way;
import org.yokradap.people.api.WaysIn;
import org.yokradap.platform.DurableWork;
import org.yokradap.platform.SecretToken;

/** Lets people in by the links they were sent. */
@Component
class StoredWaysIn implements WaysIn {
    private static final Logger LOG = LoggerFactory.getLogger(StoredWaysIn.class);

    /** ASVS 5.0, V6.5.5, allows a link by mail an hour at most. */
    private static final Duration LIFE_OF_A_RECOVERY = Duration.ofMinutes(30);

    /** Nobody's mailbox is filled by another who knows the address. */
    private static final Duration BETWEEN_RECOVERIES = Duration.ofMinutes(5);

    private final StoredAccounts accounts;
    private final AccountRows rows;
    private final IdentityRows identities;
    private final FactorRows factors;
    private final LinkRows links;
    private final AccountLetters letters;
    private final OpenSessions sessions;
    private final TokenRows tokens;
    private final DurableWork durable;
    private final Aside aside;
    private final StoredGuesses guesses;
    private final SignInRows records;
    private final Visits visits;

    StoredWaysIn(
            StoredAccounts accounts,
            AccountRows rows,
            IdentityRows identities,
            FactorRows factors,
            LinkRows links,
            AccountLetters letters,
            OpenSessions sessions,
            TokenRows tokens,
            DurableWork durable,
            Aside aside,
            StoredGuesses guesses,
            SignInRows records,
            Visits visits) {
        this.accounts = accounts;
        this.rows = rows;
        this.identities = identities;
        this.factors = factors;
        this.links = links;
        this.letters = letters;
        this.sessions = sessions;
        this.tokens = tokens;
        this.durable = durable;
        this.aside = aside;
        this.guesses = guesses;
        this.records = records;
        this.visits = visits;
    }

    @Override
    public Optional<Post> postOf(Purpose purpose, String token) {
        return links.find(purpose, token).flatMap(link -> accounts.postOf(link.officer()));
    }

    @Override
    public OfficerId accept(String token, String username, String password) {
        return durable.inTransaction(() -> {
            var link = links.find(Purpose.INVITATION, token).orElseThrow(AccountRejection.LINK_OF_NO_USE::because);
            var post = accounts.postOf(link.officer()).orElseThrow(AccountRejection.LINK_OF_NO_USE::because);
            var name = Username.checked(username);
            var checked = PasswordRule.checked(password, names(name, post));
            forgetOtherWays(link.officer());
            rows.open(link.officer(), name, checked, link.address());
            links.remove(Purpose.INVITATION, link.officer());
            records.keep(Occurrence.ACCOUNT_OPENED, Way.LINK, link.officer());
            return link.officer();
        });
    }

    @Override
    public Invited prepare(String token, String username) {
        var hash = new SecretToken(token).hash();
        var link = invitation(hash);
        var name = Username.checked(username);
        if (rows.called(name).filter(owner -> !owner.equals(link.officer())).isPresent())
            throw AccountRejection.USERNAME_TAKEN.because(name).on("username");
        return new Invited(hash, name);
    }

    @Override
    public OfficerId accept(Invited invited, Identity identity) {
        return durable.inTransaction(() -> {
            var link = invitation(invited.link());
            forgetOtherWays(link.officer());
            rows.openWithoutPassword(link.officer(), invited.username(), link.address());
            identities.add(link.officer(), identity);
            links.remove(Purpose.INVITATION, link.officer());
            records.keep(Occurrence.ACCOUNT_OPENED, Way.LINK, link.officer());
            records.keep(Occurrence.PROVIDER_LINKED, Way.PROVIDER, link.officer());
            return link.officer();
        });
    }

    /** Whatever is left over would let the one before in, or keep the new one out. */
    private void forgetOtherWays(OfficerId officer) {
        identities.forget(officer);
        factors.forget(officer);
    }

    private LinkRows.Link invitation(String hash) {
        return links.findByHash(Purpose.INVITATION, hash)
                .filter(link -> accounts.postOf(link.officer()).isPresent())
                .orElseThrow(AccountRejection.LINK_OF_NO_USE::because);
    }

    @Override
    public void sendRecovery(String usernameOrAddress) {
        var visit = visits.present();
        if (!Guesses.isEverybodys(visit.address())) {
            var from = visit.address();
            guesses.mustBeAllowed(Kind.LETTER_FROM_ADDRESS, from);
            guesses.miss(Kind.LETTER_FROM_ADDRESS, from);
        }
        aside.execute(() -> {
            for (var account : rows.reachedBy(usernameOrAddress)) {
                if (account.address().isEmpty()
                        || links.isYoungerThan(BETWEEN_RECOVERIES, Purpose.RECOVERY, account.officer())
                        || guesses.wait(Kind.LETTER, account.officer().value()).isPresent()) continue;
                records.keep(Occurrence.RECOVERY_ASKED, Way.LINK, Optional.of(account.officer()), visit);
                accounts.postOf(account.officer()).ifPresent(post -> sendRecovery(account, post));
            }
        });
    }

    private void sendRecovery(AccountRows.Row account, Post post) {
        guesses.miss(Kind.LETTER, account.officer().value());
        var token = durable.inTransaction(
                () -> links.add(Purpose.RECOVERY, account.officer(), account.address(), LIFE_OF_A_RECOVERY));
        try {
            letters.send(Purpose.RECOVERY, post, account.address(), token, LIFE_OF_A_RECOVERY);
        } catch (MailException e) {
            LOG.warn("The link for a new password of {} was not accepted by the mail server", account.officer(), e);
        }
    }

    @Override
    public OfficerId recover(String token, String password) {
        return durable.inTransaction(() -> {
            var link = links.find(Purpose.RECOVERY, token).orElseThrow(AccountRejection.LINK_OF_NO_USE::because);
            var post = accounts.postOf(link.officer()).orElseThrow(AccountRejection.LINK_OF_NO_USE::because);
            var account = rows.of(link.officer())
                    .filter(AccountRows.Row::enabled)
                    .orElseThrow(AccountRejection.LINK_OF_NO_USE::because);
            rows.setPassword(link.officer(), PasswordRule.checked(password, names(account.username(), post)));
            links.remove(Purpose.RECOVERY, link.officer());
            // A thief may have made one, who was in for a moment.
            identities.forget(link.officer());
            sessions.end(link.officer());
            tokens.end(link.officer());
            records.keep(Occurrence.PASSWORD_RECOVERED, Way.LINK, link.officer());
            return link.officer();
        });
    }

    static List<String> names(String username, Post post) {
        return List.of(username, post.agency().code(), post.agencyName(), "yokradap", "ยกระดับ");
    }
}
