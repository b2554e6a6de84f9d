package org.yokradap.reminder.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AgencyId;
import org.yokradap.reminder.api.MailId;
import org.yokradap.reminder.api.MailState;
import org.yokradap.reminder.api.ReminderClock;
import org.yokradap.reminder.api.RunningClock;
import org.yokradap.reminder.api.Suppression;

/** The table of what was said about which slot to whom; its primary key lets nothing be noted twice. */
@Component
class ReminderRows {
    private static final String KEY = " clock = ? and slot = ? and counted_from = ? and stage = ? and recipient = ?";

    private final JdbcClient sql;

    ReminderRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was settled about clocks that count from that day or a later one. */
    Memory memory(AgencyId agency, LocalDate from) {
        var notes = new HashMap<ReminderKey, Memory.Note>();
        sql.sql("""
                        select reminder.*, reminder_mail.sheet_day
                        from reminder join reminder_mail on reminder_mail.mail = reminder.mail
                        where reminder.agency = ? and reminder.counted_from >= ?
                          and reminder.state in ('SENT', 'REFUSED', 'SUPPRESSED')""").params(agency.value(), from).query(row -> {
            notes.put(
                    key(row),
                    new Memory.Note(
                            row.getObject("sheet_day", LocalDate.class),
                            MailState.valueOf(row.getString("state")),
                            Optional.ofNullable(row.getString("because")).map(Suppression::valueOf)));
        });
        return new Memory(notes);
    }

    Set<ReminderKey> notSaid(MailId mail) {
        return sql
                .sql("select * from reminder where mail = ? and state in ('PLANNED', 'FAILED')")
                .param(mail.value())
                .query((row, number) -> key(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Notes a reminder for a mail; one that was noted earlier and never said moves to it. */
    void plan(ReminderKey key, AgencyId agency, MailId mail) {
        int moved = sql.sql("update reminder set mail = ?, state = 'PLANNED', because = null where" + KEY)
                .param(mail.value())
                .params(parts(key))
                .update();
        if (moved > 0) return;
        sql.sql("""
                        insert into reminder (clock, slot, counted_from, stage, recipient, agency, mail, state)
                        values (?, ?, ?, ?, ?, ?, ?, 'PLANNED')""")
                .params(parts(key))
                .params(List.of(agency.value(), mail.value()))
                .update();
    }

    void suppress(ReminderKey key, Suppression because) {
        sql.sql("update reminder set state = 'SUPPRESSED', because = ? where" + KEY)
                .param(because.name())
                .params(parts(key))
                .update();
    }

    /** What becomes of a mail becomes of every reminder still in it. */
    void follow(MailId mail, MailState state, Optional<Suppression> because) {
        sql.sql("update reminder set state = ?, because = ? where mail = ? and state in ('PLANNED', 'FAILED')")
                .param(state.name())
                .param(because.map(Suppression::name).orElse(null))
                .param(mail.value())
                .update();
    }

    void revive(MailId mail) {
        sql.sql("update reminder set state = 'PLANNED' where mail = ? and state in ('FAILED', 'REFUSED')")
                .param(mail.value())
                .update();
    }

    private static List<Object> parts(ReminderKey key) {
        return List.of(key.running().clock().name(), key.matter(), key.running().from(), key.stage(), key.recipient());
    }

    private static ReminderKey key(ResultSet row) throws SQLException {
        return new ReminderKey(
                new RunningClock(
                        ReminderClock.valueOf(row.getString("clock")), row.getObject("counted_from", LocalDate.class)),
                row.getString("slot"),
                row.getString("stage"),
                row.getString("recipient"));
    }
}
