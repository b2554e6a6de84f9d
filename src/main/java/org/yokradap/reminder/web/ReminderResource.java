package org.yokradap.reminder.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.people.api.Actor;
import org.yokradap.platform.Queries;
import org.yokradap.reminder.api.Ledger;
import org.yokradap.reminder.api.LedgerOf;

@RestController
class ReminderResource {
    private final Queries queries;

    ReminderResource(Queries queries) {
        this.queries = queries;
    }

    /** The own agency's mails, newest first, with what became of each, and how mail is sent. */
    @GetMapping("/api/v1/reminders")
    Ledger own(Actor actor) {
        return queries.ask(new LedgerOf(actor.agency()), actor);
    }
}
