package org.yokradap.reminder.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.NavigationEntry;
import org.yokradap.reminder.api.LedgerOf;
import org.yokradap.reminder.api.MailId;
import org.yokradap.reminder.api.MailRejection;
import org.yokradap.reminder.api.MailWithId;

/** Every mail of the agency: who was told what and when, or why not. */
@Controller
class MailsPage {
    private final Queries queries;

    MailsPage(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/mails")
    String ledger(Actor actor, Model model) {
        model.addAttribute("ledger", queries.ask(new LedgerOf(actor.agency()), actor));
        return "reminder/mails";
    }

    @GetMapping("/mails/{mail}")
    String mail(@PathVariable String mail, Actor actor, Model model) {
        model.addAttribute("mail", queries.ask(new MailWithId(idOf(mail)), actor));
        return "reminder/mail";
    }

    private static MailId idOf(String typed) {
        try {
            return new MailId(typed);
        } catch (IllegalArgumentException e) {
            throw MailRejection.UNKNOWN.because();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry mails() {
            return new NavigationEntry(
                    "/mails",
                    "navigation.mails",
                    "mail",
                    85,
                    Set.of(
                            Role.HEAD_OF_OFFICE.name(),
                            Role.ADMINISTRATOR.name(),
                            Role.AUDITOR.name(),
                            Role.CLERK.name(),
                            Role.MAYOR.name()));
        }
    }
}
