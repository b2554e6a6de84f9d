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
                        PlainRows.of(
                                sql.sql("select sheet_day, address, subject, body, state, refusal from reminder_mail"
                                                + " where recipient = ? or asked_by = ? order by mail")
                                        .params(officer.value(), officer.value())),
                "calendars", kept("created_at from calendar_feed where owner = ?", officer),
                "pauses", kept("first_day, last_day from reminder_pause where officer = ?", officer));
    }

    private List<?> kept(String columns, OfficerId officer) {
        return PlainRows.of(sql.sql("select " + columns).param(officer.value()));
    }

    /** A digest that still waits is given up by whoever would send it, who finds nobody any more; one to try mails is given up here. */
    @Override
    public void erase(OfficerId officer) {
        sql.sql("""
                        select distinct address from reminder_mail mail
                        where (recipient = ? or asked_by = ?) and address is not null and not exists
                          (select 1 from reminder_mail other where other.address = mail.address
                           and other.recipient <> mail.recipient and other.asked_by is null)""")
                .params(officer.value(), officer.value())
                .query(String.class)
                .list()
                .forEach(carrier::forget);
        sql.sql("update reminder_mail set state = 'SUPPRESSED', because = 'NO_MAILBOX'"
                        + " where asked_by = ? and state in ('PLANNED', 'FAILED')")
                .param(officer.value())
                .update();
        // What a mail server answers has the address in it.
        sql.sql("update reminder_mail set address = null, refusal = null, file_name = null"
                        + " where recipient = ? or asked_by = ?")
                .params(officer.value(), officer.value())
                .update();
        feeds.close(officer);
    }
}
