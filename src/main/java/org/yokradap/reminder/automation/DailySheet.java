package org.yokradap.reminder.automation;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.Task;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.platform.OneNode;
import org.yokradap.platform.Views;
import org.yokradap.reminder.api.MailSettings;
import org.yokradap.reminder.api.ReminderPolicy;

/** What people are told on a day. Each agency has one sheet a day, opened once; opening it again sends what has not left. */
@Component
public class DailySheet {
    private static final Logger LOG = LoggerFactory.getLogger(DailySheet.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OneNode oneNode;
    private final Views views;
    private final Accounts accounts;
    private final TaskBook tasks;
    private final AddressBook addressBook;
    private final LedgerBook ledger;
    private final Letters letters;
    private final Postman postman;
    private final MailSettings settings;

    DailySheet(
            OneNode oneNode,
            Views views,
            Accounts accounts,
            TaskBook tasks,
            AddressBook addressBook,
            LedgerBook ledger,
            Letters letters,
            Postman postman,
            MailSettings settings) {
        this.oneNode = oneNode;
        this.views = views;
        this.accounts = accounts;
        this.tasks = tasks;
        this.addressBook = addressBook;
        this.ledger = ledger;
        this.letters = letters;
        this.postman = postman;
        this.settings = settings;
    }

    /**
     * Opens today's sheet of every agency that has not been opened, and sends what has not left of those that have. Before
     * the time of day set for it, and when another node is at it, nothing happens. Synchronised, because the clock may be
     * moved while the scheduler's own run is under way: the run for the new day waits, and is not lost.
     */
    public synchronized void open(Instant now) {
        oneNode.alone("reminder.daily-sheet", () -> open(accounts.agencies(), now));
    }

    void open(List<AgencyId> agencies, Instant now) {
        var day = settings.dayOf(now);
        if (now.isBefore(settings.opening(day))) return;
        var waiting = agencies.stream().filter(agency -> isWaiting(agency, day)).toList();
        if (waiting.isEmpty()) return;
        if (!views.areFresh(PATIENCE)) {
            LOG.warn("The views lie behind; the sheet of {} waits", day);
            return;
        }
        var open = openTasks(day);
        for (var agency : waiting) {
            try {
                postman.deliver(plan(agency, open.getOrDefault(agency, List.of()), now), now);
            } catch (RuntimeException e) {
                LOG.error(
                        "The sheet of {} for {} failed and is tried again; the other agencies get theirs",
                        day,
                        agency,
                        e);
            }
        }
    }

    /** The agency's sheet as it is now; if it was not open, it is from here on and its mails are in the ledger. */
    Sheet plan(AgencyId agency, List<Task> open, Instant now) {
        var day = settings.dayOf(now);
        var addressees = addressBook.of(agency, day);
        var policy = ReminderPolicy.standard();
        var said = ledger.said(agency);
        var sheet = new Sheet(agency, day, policy, said, Digest.of(open, addressees, policy, said, day));
        if (!ledger.isOpen(agency, day)) {
            var written = sheet.digests().stream()
                    .map(digest -> letters.write(digest, addressees))
                    .toList();
            ledger.open(sheet, written, now);
        }
        return sheet;
    }

    /**
     * Everything that somebody may be reminded of: whatever is open and due within a year, because a report can be handed in
     * long before its day and then wait for its decision.
     */
    Map<AgencyId, List<Task>> openTasks(LocalDate day) {
        return tasks.openDueBetween(LocalDate.EPOCH, day.plusYears(1), day).stream()
                .collect(groupingBy(task -> task.slot().id().agency()));
    }

    private boolean isWaiting(AgencyId agency, LocalDate day) {
        return !ledger.isOpen(agency, day) || !ledger.unsent(agency, day).isEmpty();
    }
}
