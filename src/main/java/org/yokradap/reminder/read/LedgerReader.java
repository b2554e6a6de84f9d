package org.yokradap.reminder.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AgencyId;
import org.yokradap.platform.mail.MailSettings;
import org.yokradap.reminder.api.AgencyWorkingDays;
import org.yokradap.reminder.api.Ledger;
import org.yokradap.reminder.api.LedgerOf;
import org.yokradap.reminder.api.Mail;
import org.yokradap.reminder.api.MailBook;
import org.yokradap.reminder.api.MailId;
import org.yokradap.reminder.api.MailRejection;
import org.yokradap.reminder.api.MailRow;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.MailWithId;
import org.yokradap.reminder.api.ReminderSettings;
import org.yokradap.reminder.api.Sending;
import org.yokradap.reminder.api.Suppression;

@Component
class LedgerReader implements MailBook {
    /** Enough for a year of a small agency's mails on one page. */
    private static final int MOST = 500;

    private final JdbcClient sql;
    private final ReminderSettings settings;
    private final MailSettings mail;
    private final boolean server;
    private final AgencyWorkingDays workingDays;
    private final Clock clock;

    LedgerReader(
            JdbcClient sql,
            ReminderSettings settings,
            MailSettings mail,
            ObjectProvider<JavaMailSender> server,
            AgencyWorkingDays workingDays,
            Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.mail = mail;
        this.server = server.getIfAvailable() != null;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @QueryHandler
    Ledger answer(LedgerOf query) {
        var agency = query.agencyId();
        var state = query.state().map(Enum::name).orElse("");
        var mails = sql.sql("select * from reminder_mail where agency = ? and (state = ? or ? = '')"
                        + " order by sheet_day desc, changed_at desc, mail limit ?")
                .params(agency.value(), state, state, MOST)
                .query((row, number) -> mailRow(row))
                .list();
        return new Ledger(sending(agency), mails);
    }

    @Override
    public Optional<MailRow> find(MailId mail) {
        return sql.sql("select * from reminder_mail where mail = ?")
                .param(mail.value())
                .query((row, number) -> mailRow(row))
                .optional();
    }

    @QueryHandler
    Mail answer(MailWithId query) {
        return sql.sql("select * from reminder_mail where mail = ?")
                .param(query.mailId().value())
                .query((row, number) -> new Mail(mailRow(row), row.getString("body")))
                .optional()
                .orElseThrow(MailRejection.UNKNOWN::because);
    }

    private Sending sending(AgencyId agency) {
        var lastRun = sql.sql("select max(opened_at) from daily_sheet where agency = ?")
                .param(agency.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
        return new Sending(server, mail.outbox().toString(), lastRun, nextRun(agency));
    }

    /** Today's opening as long as today's sheet is closed, even if it should have been opened already; no day off. */
    private Instant nextRun(AgencyId agency) {
        LocalDate today = settings.dayOf(clock.instant());
        boolean opened = sql.sql("select count(*) from daily_sheet where agency = ? and sheet_day = ?")
                        .params(agency.value(), today)
                        .query(Integer.class)
                        .single()
                > 0;
        var first = opened ? today.plusDays(1) : today;
        return settings.opening(workingDays.of(agency).nextOrSame(first));
    }

    private static MailRow mailRow(ResultSet row) throws SQLException {
        return new MailRow(
                new MailId(row.getString("mail")),
                row.getObject("sheet_day", LocalDate.class),
                row.getString("title"),
                Optional.ofNullable(row.getString("address")),
                row.getString("subject"),
                MailState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("because")).map(Suppression::valueOf),
                Optional.ofNullable(row.getString("refusal")),
                Optional.ofNullable(row.getString("file_name")),
                row.getInt("attempts"),
                row.getBoolean("uncertain"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
