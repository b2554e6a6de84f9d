package org.yokradap.reminder.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AgencyId;
import org.yokradap.reminder.api.MailId;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.Suppression;

/** The tables of opened sheets and of mails. */
@Component
class MailRows {
    private static final int LONGEST_REFUSAL = 1000;

    private final JdbcClient sql;

    MailRows(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isOpen(AgencyId agency, LocalDate day) {
        return sql.sql("select count(*) from daily_sheet where agency = ? and sheet_day = ?")
                        .params(agency.value(), day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the sheet was opened before */
    void open(AgencyId agency, LocalDate day, Instant now) {
        sql.sql("insert into daily_sheet (agency, sheet_day, opened_at) values (?, ?, ?)")
                .params(agency.value(), day, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<MailId> unsentBefore(AgencyId agency, LocalDate day) {
        return sql.sql(
                        "select mail from reminder_mail where agency = ? and sheet_day < ? and state in ('PLANNED', 'FAILED')")
                .params(agency.value(), day)
                .query((row, number) -> new MailId(row.getString("mail")))
                .list();
    }

    List<UnsentMail> unsent(AgencyId agency, LocalDate day) {
        return sql.sql("""
                        select mail, recipient, attempts from reminder_mail
                        where agency = ? and sheet_day = ? and state in ('PLANNED', 'FAILED') order by mail""")
                .params(agency.value(), day)
                .query((row, number) -> new UnsentMail(
                        new MailId(row.getString("mail")), row.getString("recipient"), row.getInt("attempts")))
                .list();
    }

    void plan(MailId mail, AgencyId agency, Digest digest, Letter letter, Instant now) {
        var recipient = digest.recipient();
        sql.sql("""
                        insert into reminder_mail
                        (mail, agency, sheet_day, recipient, title, address, subject, body, state, attempts, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', 0, ?)""")
                .param(mail.value())
                .param(agency.value())
                .param(digest.day())
                .param(recipient.id())
                .param(recipient.title())
                .param(recipient.address().orElse(null))
                .param(letter.subject())
                .param(letter.text())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Counts the attempt and keeps the letter; false when another node was faster. */
    boolean attempt(UnsentMail mail, String address, Letter letter, Instant now) {
        return sql.sql("""
                        update reminder_mail
                        set attempts = attempts + 1, address = ?, subject = ?, body = ?, changed_at = ?
                        where mail = ? and attempts = ? and state in ('PLANNED', 'FAILED')""")
                        .param(address)
                        .param(letter.subject())
                        .param(letter.text())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(mail.id().value())
                        .param(mail.attempts())
                        .update()
                > 0;
    }

    /** What has been sent or given up stays so, even if a node that was thought dead comes back with other news. */
    void become(
            MailId mail,
            MailState state,
            Optional<Suppression> because,
            Optional<String> refusal,
            Optional<String> file,
            Instant now) {
        sql.sql("""
                        update reminder_mail set state = ?, because = ?, refusal = ?, file_name = ?, changed_at = ?
                        where mail = ? and state in ('PLANNED', 'FAILED')""")
                .param(state.name())
                .param(because.map(Suppression::name).orElse(null))
                .param(refusal.map(MailRows::shortened).orElse(null))
                .param(file.orElse(null))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(mail.value())
                .update();
    }

    private static String shortened(String refusal) {
        return refusal.substring(0, Math.min(refusal.length(), LONGEST_REFUSAL));
    }
}
