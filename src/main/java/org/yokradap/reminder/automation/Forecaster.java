package org.yokradap.reminder.automation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.reminder.api.Forecast;
import org.yokradap.reminder.api.MailRejection;
import org.yokradap.reminder.api.MailsUntil;
import org.yokradap.reminder.api.ReminderSettings;

/** Looks ahead: writes the sheets of the days to come with the sender's own hand, and remembers what they would have said. */
@Component
class Forecaster {
    private final SheetWriter writer;
    private final Agenda agenda;
    private final LedgerBook ledger;
    private final Letters letters;
    private final ReminderSettings settings;
    private final Clock clock;

    Forecaster(
            SheetWriter writer,
            Agenda agenda,
            LedgerBook ledger,
            Letters letters,
            ReminderSettings settings,
            Clock clock) {
        this.writer = writer;
        this.agenda = agenda;
        this.ledger = ledger;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /** From today on, as long as today's sheet is closed. */
    @QueryHandler
    Forecast answer(MailsUntil query) {
        var today = settings.dayOf(clock.instant());
        if (query.until().isBefore(today) || query.until().isAfter(today.plusYears(1)))
            throw MailRejection.NOT_FORESEEABLE.because().on("until");
        var agency = query.agencyId();
        var first = ledger.isOpen(agency, today) ? today.plusDays(1) : today;
        var memory = ledger.memory(agency, today);
        var mails = new ArrayList<Forecast.Foreseen>();
        for (LocalDate day = first; !day.isAfter(query.until()); day = day.plusDays(1)) {
            var sheet = writer.write(agency, day, agenda.of(agency, day), memory);
            for (var digest : sheet.digests()) {
                if (!digest.isMail()) continue;
                var letter = letters.write(digest, sheet.situation());
                mails.add(new Forecast.Foreseen(
                        day,
                        digest.recipient().title(),
                        digest.recipient().address(),
                        letter.subject(),
                        letter.text()));
            }
            memory = memory.after(sheet.digests());
        }
        return new Forecast(query.until(), mails);
    }
}
