package org.yokradap.reminder.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yokradap.followup.api.RoundId;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.mail.MailSettings;

/**
 * What an operator says about reminders.
 *
 * @param zone in which days begin and end
 * @param remindersAt the time of day from which a day's sheet is opened
 * @param baseUrl what links in mails begin with
 * @param mailsPerMinute the most mails that leave in one minute, from all nodes together; the others follow in the next
 */
@ConfigurationProperties("yokradap")
public record ReminderSettings(
        ZoneId zone,
        @DefaultValue("08:00") LocalTime remindersAt,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("120") int mailsPerMinute) {

    public ReminderSettings {
        if (mailsPerMinute < 1) throw new IllegalArgumentException("Not a number of mails a minute: " + mailsPerMinute);
    }

    /** When the sheet of that day may be opened. */
    public Instant opening(LocalDate day) {
        return day.atTime(remindersAt).atZone(zone).toInstant();
    }

    /** The page of a slot's report. */
    public URI link(SlotId slot) {
        return page("reports/" + slot);
    }

    /** The page of a month's round. */
    public URI link(RoundId round) {
        return page("rounds/" + round.month());
    }

    /** The page on which people settle their own reminders. */
    public URI ownReminders() {
        return page("reminders");
    }

    /** The address of a calendar. */
    public URI calendar(String token) {
        return page("calendar/" + token + ".ics");
    }

    private URI page(String path) {
        return MailSettings.page(baseUrl, path);
    }

    public LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
