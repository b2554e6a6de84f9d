package org.yokradap.reminder.automation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.WorkingDays;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.platform.OneNode;
import org.yokradap.platform.Portions;
import org.yokradap.platform.Views;
import org.yokradap.reminder.api.AgencyWorkingDays;
import org.yokradap.reminder.api.ReminderSettings;

/**
 * What people are told on a day. Each agency has one sheet a working day, opened once; opening it again sends what has not
 * left. On a day off nothing is opened and nothing sent.
 */
@Component
public class DailySheet {
    /** The work that only one node does at a time. */
    static final String WORK = "reminder.daily-sheet";

    private static final Logger LOG = LoggerFactory.getLogger(DailySheet.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How many agencies' tasks are read together. */
    static final int AT_ONCE = 100;

    /** Nobody works on a Saturday or Sunday: no run of these days asks each agency for its holidays. */
    private static final WorkingDays EVERYBODYS = new WorkingDays(Set.of());

    private final OneNode oneNode;
    private final Views views;
    private final Accounts accounts;
    private final AgencyWorkingDays workingDays;
    private final Agenda agenda;
    private final SheetWriter writer;
    private final LedgerBook ledger;
    private final Letters letters;
    private final Postman postman;
    private final RunRows runs;
    private final ReminderSettings settings;

    DailySheet(
            OneNode oneNode,
            Views views,
            Accounts accounts,
            AgencyWorkingDays workingDays,
            Agenda agenda,
            SheetWriter writer,
            LedgerBook ledger,
            Letters letters,
            Postman postman,
            RunRows runs,
            ReminderSettings settings) {
        this.oneNode = oneNode;
        this.views = views;
        this.accounts = accounts;
        this.workingDays = workingDays;
        this.agenda = agenda;
        this.writer = writer;
        this.ledger = ledger;
        this.letters = letters;
        this.postman = postman;
        this.runs = runs;
        this.settings = settings;
    }

    /**
     * Opens today's sheet of every agency that has not been opened, and sends what has not left of those that have. Before
     * the time of day set for it, and when another node is at it, nothing happens. Synchronised, because the clock may be
     * moved while the scheduler's own run is under way: the run for the new day waits, and is not lost.
     */
    public synchronized void open(Instant now) {
        oneNode.alone(WORK, () -> {
            runs.begin(now);
            open(accounts.agencies(), now).ifPresent(outcome -> runs.end(outcome, now));
        });
    }

    /** As {@link #open(Instant)}, for these agencies alone, at somebody's wish: no run of the scheduler's. */
    void openAlone(List<AgencyId> agencies, Instant now) {
        oneNode.alone(WORK, () -> open(agencies, now));
    }

    /** What a run did; empty when it could not do its work. */
    Optional<Outcome> open(List<AgencyId> agencies, Instant now) {
        var day = settings.dayOf(now);
        if (now.isBefore(settings.opening(day)) || !EVERYBODYS.isWorkingDay(day)) return Optional.of(Outcome.NOTHING);
        var done = ledger.done(day, now);
        var waiting = agencies.stream()
                .filter(agency -> !done.contains(agency))
                .filter(agency -> workingDays.of(agency).isWorkingDay(day))
                .toList();
        if (waiting.isEmpty()) return Optional.of(Outcome.NOTHING);
        if (!views.areFresh(PATIENCE)) {
            LOG.warn("The views lie behind; the sheet of {} waits", day);
            runs.trouble("The views lie behind");
            return Optional.empty();
        }
        return Optional.of(open(waiting, day, now));
    }

    /** A few agencies at a time: what lies before all of a country at once would not fit into memory. */
    private Outcome open(List<AgencyId> waiting, LocalDate day, Instant now) {
        var tour = postman.tour(now);
        var failed = new HashSet<AgencyId>();
        var opened = ledger.opened(day);
        Portions.of(waiting, AT_ONCE).forEach(portion -> {
            var some = portion.stream()
                    .filter(agency -> !tour.isOver() || !opened.contains(agency))
                    .toList();
            if (!some.isEmpty()) open(some, day, tour, now, failed);
        });
        var trouble = failed.isEmpty() ? Optional.<String>empty() : Optional.of("Failed for " + failed);
        return new Outcome(waiting.size(), tour.sent(), trouble);
    }

    private void open(List<AgencyId> agencies, LocalDate day, Postman.Tour tour, Instant now, Set<AgencyId> failed) {
        var tasks = tasks(agencies, day);
        for (var agency : agencies) {
            try {
                tour.deliver(plan(agency, tasks.apply(agency), now));
            } catch (RuntimeException e) {
                LOG.error(
                        "The sheet of {} for {} failed and is tried again; the other agencies get theirs",
                        day,
                        agency,
                        e);
                failed.add(agency);
            }
        }
    }

    /** Read together or, when that fails, one by one: an agency whose tasks cannot be read costs the others only time. */
    private Function<AgencyId, List<Task>> tasks(List<AgencyId> agencies, LocalDate day) {
        try {
            var tasks = agenda.of(agencies, day);
            return agency -> tasks.getOrDefault(agency, List.of());
        } catch (RuntimeException e) {
            LOG.warn("The tasks of {} agencies could not be read together", agencies.size(), e);
            return agency -> agenda.of(agency, day);
        }
    }

    /**
     * What a run did.
     *
     * @param sheets how many agencies it looked after
     * @param mails how many mails left
     */
    record Outcome(int sheets, int mails, Optional<String> trouble) {
        static final Outcome NOTHING = new Outcome(0, 0, Optional.empty());
    }

    /** The agency's sheet as it is now; if it was not open, it is from here on and its mails are in the ledger. */
    Sheet plan(AgencyId agency, List<Task> open, Instant now) {
        var day = settings.dayOf(now);
        var sheet = writer.write(agency, day, open, ledger.memory(agency, day));
        if (!ledger.isOpen(agency, day)) {
            ledger.open(
                    sheet,
                    sheet.digests().stream()
                            .map(digest -> letters.write(digest, sheet.situation()))
                            .toList(),
                    now);
        }
        return sheet;
    }
}
