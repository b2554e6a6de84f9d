package org.yokradap.reminder.automation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.Task;
import org.yokradap.people.api.AgencyId;
import org.yokradap.reminder.api.AgencyWorkingDays;
import org.yokradap.reminder.api.RuleBook;

/** Works out an agency's sheet of a day. Used by the sender on the day, and over later days by whoever looks ahead. */
@Component
class SheetWriter {
    private final RuleBook rules;
    private final AgencyWorkingDays workingDays;
    private final AddressBook addressBook;
    private final Agenda agenda;
    private final LostLinks lostLinks;

    SheetWriter(
            RuleBook rules,
            AgencyWorkingDays workingDays,
            AddressBook addressBook,
            Agenda agenda,
            LostLinks lostLinks) {
        this.rules = rules;
        this.workingDays = workingDays;
        this.addressBook = addressBook;
        this.agenda = agenda;
        this.lostLinks = lostLinks;
    }

    Sheet write(AgencyId agency, LocalDate day, List<Task> tasks, Memory memory) {
        var situation =
                new Situation(day, rules.policyOf(agency), workingDays.of(agency), addressBook.of(agency, day), memory);
        return write(agency, tasks, situation);
    }

    /** The same sheet for the same matters, as they stand and as the posts are held now. */
    Sheet again(Sheet sheet, List<Task> tasks) {
        var before = sheet.situation();
        var now = new Situation(
                before.day(),
                before.policy(),
                before.workingDays(),
                addressBook.of(sheet.agency(), before.day()),
                before.memory());
        return write(sheet.agency(), agenda.again(tasks, before.day()), now);
    }

    private Sheet write(AgencyId agency, List<Task> tasks, Situation situation) {
        var summary = agenda.summary(agency, situation.day(), situation.policy(), situation.workingDays());
        var lost = lostLinks.of(agency, situation.day());
        return new Sheet(agency, situation, Digest.of(tasks, lost, summary, situation));
    }
}
