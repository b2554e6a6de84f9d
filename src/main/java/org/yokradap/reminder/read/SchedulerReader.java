package org.yokradap.reminder.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AgencyId;
import org.yokradap.reminder.api.AgencyWorkingDays;
import org.yokradap.reminder.api.Heartbeat;
import org.yokradap.reminder.api.ReminderSettings;
import org.yokradap.reminder.api.Scheduler;
import org.yokradap.reminder.api.SchedulerOf;

/** Reads the heart-beat of the sending, and what lies in its queue. */
@Component
class SchedulerReader {
    private static final int DAYS_OF_REFUSALS = 7;

    private final JdbcClient sql;
    private final ReminderSettings settings;
    private final AgencyWorkingDays workingDays;
    private final Clock clock;

    SchedulerReader(JdbcClient sql, ReminderSettings settings, AgencyWorkingDays workingDays, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Heartbeat heartbeat() {
        return sql.sql("select * from reminder_run")
                .query((row, number) -> heartbeat(row))
                .optional()
                .orElseGet(() -> new Heartbeat(
                        Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, Optional.empty(), false));
    }

    private Heartbeat heartbeat(ResultSet row) throws SQLException {
        var watched = moment(row, "watched_since");
        var finished = moment(row, "finished_at");
        var lastSign = finished.or(() -> watched).orElseThrow();
        return new Heartbeat(
                watched,
                moment(row, "started_at"),
                finished,
                row.getInt("sheets"),
                row.getInt("mails"),
                Optional.ofNullable(row.getString("trouble")),
                lastSign.plus(Heartbeat.LONGEST_SILENCE).isBefore(clock.instant()));
    }

    @QueryHandler
    Scheduler answer(SchedulerOf query) {
        var agency = query.agencyId();
        var today = settings.dayOf(clock.instant());
        var last = lastSheet(agency);
        return new Scheduler(
                heartbeat(),
                last.map(Opened::at),
                nextSheet(agency, today, last),
                last.map(sheet -> Duration.between(settings.opening(sheet.day()), sheet.at())),
                count(agency, today, "state in ('PLANNED', 'FAILED')"),
                count(agency, today, "state = 'FAILED'"),
                count(agency, today.minusDays(DAYS_OF_REFUSALS), "state = 'REFUSED'"));
    }

    /** A sheet that was opened. */
    private record Opened(LocalDate day, Instant at) {}

    private Optional<Opened> lastSheet(AgencyId agency) {
        return sql.sql("select sheet_day, opened_at from daily_sheet where agency = ? order by sheet_day desc limit 1")
                .param(agency.value())
                .query((row, number) -> new Opened(
                        row.getObject("sheet_day", LocalDate.class),
                        moment(row, "opened_at").orElseThrow()))
                .optional();
    }

    /** Today's opening as long as today's sheet is closed, even if it should have been opened already; no day off. */
    private Instant nextSheet(AgencyId agency, LocalDate today, Optional<Opened> last) {
        boolean opened = last.filter(sheet -> sheet.day().equals(today)).isPresent();
        var first = opened ? today.plusDays(1) : today;
        return settings.opening(workingDays.of(agency).nextOrSame(first));
    }

    private int count(AgencyId agency, LocalDate from, String condition) {
        return sql.sql("select count(*) from reminder_mail where agency = ? and sheet_day >= ? and " + condition)
                .params(agency.value(), from)
                .query(Integer.class)
                .single();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
