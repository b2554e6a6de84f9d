package org.yokradap.reminder.automation;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scheduler's heart-beat: when it last looked after the sheets, and how that went. */
@Component
class RunRows {
    private static final int LONGEST_TROUBLE = 1000;

    private final JdbcClient sql;

    RunRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** From now on somebody expects runs: were there never one, that would be noticed. */
    void watch(Instant now) {
        int known = sql.sql("select count(*) from reminder_run")
                .query(Integer.class)
                .single();
        if (known > 0) return;
        try {
            sql.sql("insert into reminder_run (id, watched_since, sheets, mails) values (1, ?, 0, 0)")
                    .param(now.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            // Another node watches as well.
        }
    }

    void begin(Instant now) {
        watch(now);
        sql.sql("update reminder_run set started_at = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void trouble(String trouble) {
        sql.sql("update reminder_run set trouble = ?").param(shortened(trouble)).update();
    }

    void end(DailySheet.Outcome outcome, Instant now) {
        sql.sql("update reminder_run set finished_at = ?, sheets = ?, mails = ?, trouble = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(outcome.sheets())
                .param(outcome.mails())
                .param(outcome.trouble().map(RunRows::shortened).orElse(null))
                .update();
    }

    private static String shortened(String trouble) {
        return trouble.substring(0, Math.min(trouble.length(), LONGEST_TROUBLE));
    }
}
