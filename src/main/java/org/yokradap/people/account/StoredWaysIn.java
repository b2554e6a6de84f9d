package org.yokradap.people.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Post;
import org.yokradap.people.api.WaysIn;
import org.yokradap.platform.DurableWork;

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
    private final LinkRows links;
    private final AccountLetters letters;
    private final OpenSessions sessions;
    private final DurableWork durable;
    private final Aside aside;

    StoredWaysIn(
            StoredAccounts accounts,
            AccountRows rows,
            LinkRows links,
            AccountLetters letters,
            OpenSessions sessions,
            DurableWork durable,
            Aside aside) {
        this.accounts = accounts;
        this.rows = rows;
        this.links = links;
        this.letters = letters;
        this.sessions = sessions;
        this.durable = durable;
        this.aside = aside;
    }

    @Override
    public Optional<Post> postOf(Purpose purpose, String token) {
        return links.find(purpose, token).flatMap(link -> accounts.postOf(link.officer()));
    }

    @Override
    public void accept(String token, String username, String password) {
        durable.inTransaction(() -> {
            var link = links.find(Purpose.INVITATION, token).orElseThrow(AccountRejection.LINK_OF_NO_USE::because);
            var post = accounts.postOf(link.officer()).orElseThrow(AccountRejection.LINK_OF_NO_USE::because);
            var name = Username.checked(username);
            var checked = PasswordRule.checked(password, names(name, post));
            rows.open(link.officer(), name, checked, link.address());
            links.remove(Purpose.INVITATION, link.officer());
        });
    }

    @Override
    public void sendRecovery(String usernameOrAddress) {
        aside.execute(() -> {
            for (var account : rows.reachedBy(usernameOrAddress)) {
                if (account.address().isEmpty()
                        || links.isYoungerThan(BETWEEN_RECOVERIES, Purpose.RECOVERY, account.officer())) continue;
                accounts.postOf(account.officer()).ifPresent(post -> sendRecovery(account, post));
            }
        });
    }

    private void sendRecovery(AccountRows.Row account, Post post) {
        var token = durable.inTransaction(
                () -> links.add(Purpose.RECOVERY, account.officer(), account.address(), LIFE_OF_A_RECOVERY));
        try {
            letters.send(Purpose.RECOVERY, post, account.address(), token, LIFE_OF_A_RECOVERY);
        } catch (MailException e) {
            LOG.warn("The link for a new password of {} was not accepted by the mail server", account.officer(), e);
        }
    }

    @Override
    public void recover(String token, String password) {
        durable.inTransaction(() -> {
            var link = links.find(Purpose.RECOVERY, token).orElseThrow(AccountRejection.LINK_OF_NO_USE::because);
            var post = accounts.postOf(link.officer()).orElseThrow(AccountRejection.LINK_OF_NO_USE::because);
            var account = rows.of(link.officer())
                    .filter(AccountRows.Row::enabled)
                    .orElseThrow(AccountRejection.LINK_OF_NO_USE::because);
            rows.setPassword(link.officer(), PasswordRule.checked(password, names(account.username(), post)));
            links.remove(Purpose.RECOVERY, link.officer());
            sessions.end(link.officer());
        });
    }

    private static List<String> names(String username, Post post) {
        return List.of(username, post.agency().code(), post.agencyName(), "yokradap", "ยกระดับ");
    }
}
