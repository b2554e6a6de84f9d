package org.yokradap.reminder.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yokradap.calendar.ThaiDigits;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.OfToday;
import org.yokradap.reminder.api.ReminderCommand.SetReminderPolicy;
import org.yokradap.reminder.api.ReminderPolicy;
import org.yokradap.reminder.api.ReminderRejection;
import org.yokradap.reminder.api.ReminderRulesOf;
import org.yokradap.reminder.api.RemindersId;

/** How often the agency's people are reminded, and after how long those above them are told. */
@OfToday
@Controller
@RequestMapping("/reminders/policy")
class PolicyPage {
    private final Queries queries;
    private final Commands commands;
    private final Forms forms;

    PolicyPage(Queries queries, Commands commands, Forms forms) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
    }

    /** Each list as people write it: 14, 7, 1, 0. A box that is not ticked is not sent. */
    record PolicyForm(
            @Nullable String daysBefore,
            @Nullable String daysLate,
            @Nullable String daysBetweenLater,
            @Nullable String workingDaysUndecided,
            @Nullable String workingDaysReturned,
            @Nullable String escalatedLate,
            @Nullable String escalatedUndecided,
            @Nullable String escalatedReturned,
            @Nullable Boolean monthlySummary) {
        private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
        private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

        static PolicyForm of(ReminderPolicy policy) {
            return new PolicyForm(
                    written(policy.daysBefore()),
                    written(policy.daysLate()),
                    String.valueOf(policy.daysBetweenLater()),
                    written(policy.workingDaysUndecided()),
                    written(policy.workingDaysReturned()),
                    written(policy.escalatedLate()),
                    written(policy.escalatedUndecided()),
                    written(policy.escalatedReturned()),
                    policy.monthlySummary());
        }

        ReminderPolicy policy() {
            return new ReminderPolicy(
                    numbers("daysBefore", daysBefore),
                    numbers("daysLate", daysLate),
                    number("daysBetweenLater", daysBetweenLater),
                    numbers("workingDaysUndecided", workingDaysUndecided),
                    numbers("workingDaysReturned", workingDaysReturned),
                    numbers("escalatedLate", escalatedLate),
                    numbers("escalatedUndecided", escalatedUndecided),
                    numbers("escalatedReturned", escalatedReturned),
                    Boolean.TRUE.equals(monthlySummary));
        }

        private static String written(List<Integer> days) {
            return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }

        private static int number(String field, @Nullable String typed) {
            var numbers = numbers(field, typed);
            if (numbers.size() != 1)
                throw ReminderRejection.NOT_NUMBERS.because().on(field);
            return numbers.getFirst();
        }

        private static List<Integer> numbers(String field, @Nullable String typed) {
            var text = ThaiDigits.toArabic(typed == null ? "" : typed.strip()).toLowerCase(Locale.ROOT);
            if (text.isEmpty()) return List.of();
            var parts = Arrays.stream(BETWEEN.split(text, -1))
                    .filter(part -> !part.isEmpty())
                    .toList();
            if (!parts.stream().allMatch(part -> NUMBER.matcher(part).matches()))
                throw ReminderRejection.NOT_NUMBERS.because().on(field);
            return parts.stream().map(Integer::valueOf).toList();
        }
    }

    @GetMapping
    String show(Actor actor, Model model) {
        requireSettled(actor);
        var policy = queries.ask(new ReminderRulesOf(actor.agency()), actor).policy();
        return page(PolicyForm.of(policy), model);
    }

    @PostMapping
    String set(@ModelAttribute("form") PolicyForm form, BindingResult entered, Actor actor, Model model) {
        var set = forms.accepted(
                entered,
                () -> commands.send(new SetReminderPolicy(RemindersId.of(actor.agency()), form.policy()), actor),
                "policy.set");
        return set ? "redirect:/reminders/policy" : page(form, model);
    }

    private static String page(PolicyForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("standard", PolicyForm.of(ReminderPolicy.standard()));
        return "reminder/policy";
    }

    private static void requireSettled(Actor actor) {
        if (!actor.may(Role.ADMINISTRATOR, Role.HEAD_OF_OFFICE)) throw AccessRejection.NOT_YOUR_ROLE.because();
    }
}
