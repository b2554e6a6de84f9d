package org.yokradap.reminder.automation;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.PersonalRecords;
import org.yokradap.people.api.PersonalTraces;
import org.yokradap.platform.PlainRows;
import org.yokradap.platform.mail.Carrier;
import org.yokradap.reminder.api.CalendarFeeds;

/** What the ledger says of a person. That a post was reminded, and of what, stays; where the mail went does not. */
@Component
class MailTraces implements PersonalRecords, PersonalTraces {
    private final JdbcClient sql;
    private final CalendarFeeds feeds;
    private final Carrier carrier;

    MailTraces(JdbcClient sql, CalendarFeeds feeds, Carrier carrier) {
        this.sql = sql;
        this.feeds = feeds;
        this.carrier = carrier;
    }

    @Override
    public Map<String, List<?>> of(OfficerId officer) {
        return Map.of(
                "mails",
                        kept(
                                "sheet_day, address, subject, body, state from reminder_mail where recipient = ?",
                                officer),
                "calendars", kept("created_at from calendar_feed where owner = ?", officer),
                "pauses", kept("first_day, last_day from reminder_pause where officer = ?", officer));
    }

    private List<?> kept(String columns, OfficerId officer) {
        return PlainRows.of(sql.sql("select " + columns).param(officer.value()));
    }

    /** A mail that still waits is given up by whoever would send it: its recipient has no mailbox any more. */
    @Override
    public void erase(OfficerId officer) {
        sql.sql("""
                        select distinct address from reminder_mail mail where recipient = ? and address is not null
                        and not exists (select 1 from reminder_mail other
                                        where other.recipient <> mail.recipient and other.address = mail.address)""").param(officer.value()).query(String.class).list().forEach(carrier::forget);
        // What a mail server answers has the address in it.
        sql.sql("update reminder_mail set address = null, refusal = null, file_name = null where recipient = ?")
                .param(officer.value())
                .update();
        feeds.close(officer);
    }
}
