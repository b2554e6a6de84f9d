package org.yokradap.people.account;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.people.api.Post;
import org.yokradap.people.api.WaysIn.Purpose;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.SecretToken;
import org.yokradap.platform.mail.Carrier;
import org.yokradap.platform.mail.Entry;
import org.yokradap.platform.mail.LetterFrame;
import org.yokradap.platform.mail.MailSettings;

/** Writes to somebody about the way into an account. These letters have no ledger: whoever misses one asks for another. */
@Component
class AccountLetters {
    /** A mail has no request, so its language is not that of whoever happens to be signed in. */
    private static final Locale LANGUAGE = Locale.of("th");

    private static final String EDGE = "#1f4e79";

    private final Phrases phrases;
    private final Carrier carrier;
    private final MailSettings settings;
    private final Clock clock;

    AccountLetters(Phrases phrases, Carrier carrier, MailSettings settings, Clock clock) {
        this.phrases = phrases;
        this.carrier = carrier;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends the link.
     *
     * @param life how long it can be used
     * @throws org.springframework.mail.MailException when it was not accepted
     */
    void send(Purpose purpose, Post post, String address, SecretToken token, Duration life) {
        var key = "mail." + purpose.name().toLowerCase(Locale.ROOT);
        var until = clock.instant().plus(life).atZone(clock.getZone());
        var link = settings.page(path(purpose, token.value()));
        var entry = new Entry(
                say(key + ".title", post.title(), post.agencyName()),
                say(
                        "mail.link-until",
                        ThaiDates.medium(until.toLocalDate(), LANGUAGE),
                        until.toLocalTime().withSecond(0).withNano(0)),
                List.of(say(key + ".more")),
                link,
                EDGE);
        // The id says nothing of the secret, and each letter is another mail.
        carry(key, post, address, entry, token.hash());
    }

    /** What somebody should hear of who has not done it. */
    enum Notice {
        FACTORS_RESET
    }

    /** @throws org.springframework.mail.MailException when it was not accepted */
    void tell(Notice notice, Post post, String address) {
        var key = "mail." + notice.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var now = clock.instant().atZone(clock.getZone());
        var entry = new Entry(
                say(key + ".title", post.title(), post.agencyName()),
                say(
                        "mail.happened-at",
                        ThaiDates.medium(now.toLocalDate(), LANGUAGE),
                        now.toLocalTime().truncatedTo(ChronoUnit.MINUTES)),
                List.of(say(key + ".more")),
                settings.page("login"),
                EDGE);
        carry(key, post, address, entry, SecretToken.random().hash());
    }

    private void carry(String key, Post post, String address, Entry entry, String id) {
        var frame = new LetterFrame(
                LANGUAGE,
                say("mail.account.to", post.title()),
                say(key + ".open"),
                List.of(say("mail.account.from", post.agencyName()), say(key + ".not-you")),
                say("login.title"),
                settings.page("login"));
        var letter = frame.letterOnRequest(
                say(key + ".subject", post.agencyName()),
                List.of(new LetterFrame.Part(say(key + ".heading"), List.of(entry), 0)));
        carrier.carry("account-" + id.substring(0, 24), address, letter, clock.instant());
    }

    static String path(Purpose purpose, String token) {
        return purpose.name().toLowerCase(Locale.ROOT) + "/" + token;
    }

    private String say(String key, Object... arguments) {
        return phrases.say(key, LANGUAGE, arguments);
    }
}
