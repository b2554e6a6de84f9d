package org.yokradap.reminder.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.mail.Letter;
import org.yokradap.reminder.api.MailId;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.Suppression;

/** The tables of opened sheets and of mails. */
@Component
class MailRows {
    private static final int LONGEST_REFUSAL = 1000;
    private static final String OPEN = "state in ('PLANNED', 'FAILED')";
    private static final String READY = OPEN + " and (next_attempt_at is null or next_attempt_at <= ?)";

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

    /** The agencies whose sheet of that day is open and has nothing that could be sent now. */
    Set<AgencyId> done(LocalDate day, Instant now) {
        return sql
                .sql("select agency from daily_sheet where sheet_day = ? and agency not in"
                        + " (select agency from reminder_mail where sheet_day = ? and " + READY + ")")
                .params(day, day, now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AgencyId(row.getString("agency")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<AgencyId> opened(LocalDate day) {
        return sql.sql("select agency from daily_sheet where sheet_day = ?")
                .param(day)
                .query((row, number) -> new AgencyId(row.getString("agency")))
                .set();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the sheet was opened before */
    void open(AgencyId agency, LocalDate day, Instant now) {
        sql.sql("insert into daily_sheet (agency, sheet_day, opened_at) values (?, ?, ?)")
                .params(agency.value(), day, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<MailId> unsentBefore(AgencyId agency, LocalDate day) {
        return sql.sql("select mail from reminder_mail where agency = ? and sheet_day < ? and " + OPEN)
                .params(agency.value(), day)
                .query((row, number) -> new MailId(row.getString("mail")))
                .list();
    }

    /** Those whose time to be tried has come. */
    List<UnsentMail> unsent(AgencyId agency, LocalDate day, Instant now) {
        return sql.sql(
                        "select mail, recipient, title, address, attempts from reminder_mail where agency = ? and sheet_day = ? and "
                                + READY + " order by mail")
                .params(agency.value(), day, now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new UnsentMail(
                        new MailId(row.getString("mail")),
                        new Recipient(
                                row.getString("recipient"),
                                row.getString("title"),
                                Optional.ofNullable(row.getString("address")),
                                false),
                        row.getInt("attempts")))
                .list();
    }

    int attemptsBetween(Instant after, Instant upTo) {
        return sql.sql("select count(*) from reminder_mail where attempted_at > ? and attempted_at <= ?")
                .params(after.atOffset(ZoneOffset.UTC), upTo.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void plan(MailId mail, AgencyId agency, LocalDate day, Recipient recipient, Letter letter, Instant now) {
        sql.sql("""
                        insert into reminder_mail
                        (mail, agency, sheet_day, recipient, title, address, subject, body, state, attempts, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', 0, ?)""")
                .param(mail.value())
                .param(agency.value())
                .param(day)
                .param(recipient.id())
                .param(recipient.title())
                .param(recipient.address().orElse(null))
                .param(letter.subject())
                .param(letter.text())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void askedBy(MailId mail, OfficerId officer) {
        sql.sql("update reminder_mail set asked_by = ? where mail = ?")
                .params(officer.value(), mail.value())
                .update();
    }

    /**
     * Counts the attempt and keeps the letter; false when another node was faster. A mail that was tried and is still only
     * planned was on its way when its node died.
     */
    boolean attempt(UnsentMail mail, String address, Letter letter, Instant now) {
        return sql.sql("""
                        update reminder_mail
                        set attempts = attempts + 1, address = ?, subject = ?, body = ?, changed_at = ?,
                            uncertain = (uncertain or (state = 'PLANNED' and attempted_at is not null)),
                            attempted_at = ?, next_attempt_at = null
                        where mail = ? and attempts = ? and state in ('PLANNED', 'FAILED')""")
                        .param(address)
                        .param(letter.subject())
                        .param(letter.text())
                        .param(now.atOffset(ZoneOffset.UTC))
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
            Optional<Instant> nextAttempt,
            Instant now) {
        sql.sql("update reminder_mail set state = ?, because = ?, refusal = ?, file_name = ?, next_attempt_at = ?,"
                        + " changed_at = ? where mail = ? and " + OPEN)
                .param(state.name())
                .param(because.map(Suppression::name).orElse(null))
                .param(refusal.map(MailRows::shortened).orElse(null))
                .param(file.orElse(null))
                .param(nextAttempt
                        .map(moment -> moment.atOffset(ZoneOffset.UTC))
                        .orElse(null))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(mail.value())
                .update();
    }

    void doubt(MailId mail) {
        sql.sql("update reminder_mail set uncertain = true where mail = ?")
                .param(mail.value())
                .update();
    }

    /** Makes a mail of that day that was not accepted ready for another attempt; false when there is none. */
    boolean revive(MailId mail, LocalDate day, Instant now) {
        return sql.sql(
                                "update reminder_mail set state = 'PLANNED', attempted_at = null, next_attempt_at = null, changed_at = ?"
                                        + " where mail = ? and sheet_day = ? and state in ('FAILED', 'REFUSED')")
                        .params(now.atOffset(ZoneOffset.UTC), mail.value(), day)
                        .update()
                > 0;
    }

    private static String shortened(String refusal) {
        return refusal.substring(0, Math.min(refusal.length(), LONGEST_REFUSAL));
    }
}
