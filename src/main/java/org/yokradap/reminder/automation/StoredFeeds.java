package org.yokradap.reminder.automation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.SecretToken;
import org.yokradap.reminder.api.CalendarFeeds;

/** Keeps the addresses of calendars, each as the hash of the secret in it. */
@Component
class StoredFeeds implements CalendarFeeds {
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final TaskBook tasks;
    private final AddressBook addressBook;
    private final Accounts accounts;
    private final Letters letters;
    private final Clock clock;

    StoredFeeds(
            JdbcClient sql,
            TransactionOperations transaction,
            TaskBook tasks,
            AddressBook addressBook,
            Accounts accounts,
            Letters letters,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.tasks = tasks;
        this.addressBook = addressBook;
        this.accounts = accounts;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> since(OfficerId officer) {
        return since(officer.value());
    }

    @Override
    public Optional<Instant> since(DivisionId division) {
        return since(division.value());
    }

    @Override
    public String open(OfficerId officer) {
        return open(officer.value(), officer.agency());
    }

    @Override
    public String open(DivisionId division) {
        return open(division.value(), division.agency());
    }

    @Override
    public void close(OfficerId officer) {
        close(officer.value());
    }

    @Override
    public void close(DivisionId division) {
        close(division.value());
    }

    @Override
    public Optional<String> read(String token) {
        return sql.sql("select owner from calendar_feed where token_hash = ?")
                .param(new SecretToken(token).hash())
                .query(String.class)
                .optional()
                .flatMap(owner -> owner.startsWith("division-") ? of(new DivisionId(owner)) : of(new OfficerId(owner)));
    }

    private Optional<String> of(DivisionId division) {
        return Optional.of(calendar(division.agency(), Optional.of(division)));
    }

    /** A division's head sees the own division's duties, everybody else all of them. */
    private Optional<String> of(OfficerId officer) {
        return accounts.of(officer)
                .map(account -> calendar(officer.agency(), account.post().division()));
    }

    private String calendar(AgencyId agency, Optional<DivisionId> division) {
        var today = LocalDate.now(clock);
        var addressees = addressBook.of(agency, today);
        var year = FiscalYear.of(today);
        var duties = Stream.of(year.previous(), year, year.next())
                .flatMap(each -> tasks.of(agency, each, today).stream())
                .filter(task -> division.map(task.slot().division()::equals).orElse(true))
                .filter(task -> isOfInterest(task, year))
                .map(task -> letters.duty(task, addressees.nameOf(task.slot().division())))
                .toList();
        return letters.calendar(addressees.directory().name(), duties, clock.instant());
    }

    /** Of the year before only what is still open. */
    private static boolean isOfInterest(Task task, FiscalYear year) {
        return !task.slot().due().isBefore(year.first()) || !task.state().isApproved();
    }

    private Optional<Instant> since(String owner) {
        return sql.sql("select created_at from calendar_feed where owner = ?")
                .param(owner)
                .query((row, number) ->
                        row.getObject("created_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private String open(String owner, AgencyId agency) {
        var token = SecretToken.random();
        transaction.executeWithoutResult(status -> {
            close(owner);
            sql.sql("insert into calendar_feed (token_hash, agency, owner, created_at) values (?, ?, ?, ?)")
                    .params(List.of(
                            token.hash(), agency.value(), owner, clock.instant().atOffset(ZoneOffset.UTC)))
                    .update();
        });
        return token.value();
    }

    private void close(String owner) {
        sql.sql("delete from calendar_feed where owner = ?").param(owner).update();
    }
}
