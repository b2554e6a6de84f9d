package org.yokradap.people.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.FirstSteps;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.SignInRecords;
import org.yokradap.people.api.Way;
import org.yokradap.platform.DurableWork;
import org.yokradap.platform.SecretToken;
import org.yokradap.platform.mail.MailSettings;

/** Writes a code into the log, which only an operator can read, for as long as nobody has an account. */
@Component
class FirstCode implements FirstSteps {
    private static final Logger LOG = LoggerFactory.getLogger(FirstCode.class);

    private final JdbcClient sql;
    private final AccountRows rows;
    private final DurableWork durable;
    private final MailSettings settings;
    private final SignInRecords records;
    private final Clock clock;

    FirstCode(
            JdbcClient sql,
            AccountRows rows,
            DurableWork durable,
            MailSettings settings,
            SignInRecords records,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.durable = durable;
        this.settings = settings;
        this.records = records;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (!areNeeded()) return;
        LOG.warn(
                "Nobody has an account yet. Open {} and enter this code, once: {}",
                settings.page("first-steps"),
                newCode().value());
    }

    /** Several nodes may start at once: the code of each can be used until one has been. */
    SecretToken newCode() {
        var code = SecretToken.random();
        durable.inTransaction(() -> {
            sql.sql("insert into first_steps (code_hash, created_at) values (?, ?)")
                    .params(code.hash(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        });
        return code;
    }

    @Override
    public boolean areNeeded() {
        return !rows.any();
    }

    @Override
    public void open(String code, OfficerId administrator, String username, String password, String address) {
        // Counted first: of two who send the form at once, the second one waits here and finds nothing.
        int used = sql.sql("delete from first_steps where code_hash = ?")
                .param(new SecretToken(code.strip()).hash())
                .update();
        if (used == 0 || !areNeeded())
            throw AccountRejection.FIRST_CODE_WRONG.because().on("code");
        var name = Username.checked(username);
        var names = List.of(name, administrator.agency().code(), "yokradap", "ยกระดับ");
        rows.open(administrator, name, PasswordRule.checked(password, names), Address.checked(address));
        sql.sql("delete from first_steps").update();
        records.keep(Occurrence.ACCOUNT_OPENED, Way.FIRST_CODE, administrator);
    }
}
