package org.yokradap.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.FirstSteps;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.people.api.Way;
import org.yokradap.platform.Commands;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.OfToday;

/** Where an operator registers the first agency and its administrator. There is no such page once somebody has an account. */
@OfToday
@Controller
@RequestMapping("/first-steps")
class FirstStepsPage {
    private static final String ADMINISTRATOR = "admin";

    private final FirstSteps firstSteps;
    private final Commands commands;
    private final Forms forms;
    private final SecretGuard guard;
    private final Clock clock;

    FirstStepsPage(FirstSteps firstSteps, Commands commands, Forms forms, SecretGuard guard, Clock clock) {
        this.firstSteps = firstSteps;
        this.commands = commands;
        this.forms = forms;
        this.guard = guard;
        this.clock = clock;
    }

    /** As it was typed. */
    record Form(
            @Nullable String code,
            @Nullable String name,
            @Nullable String agencyCode,
            @Nullable String title,
            @Nullable String address,
            @Nullable String username,
            @Nullable String password) {
        private AgencyId agency() {
            try {
                return AgencyId.ofCode(Forms.typed(agencyCode).strip());
            } catch (IllegalArgumentException notACode) {
                throw AccountRejection.AGENCY_CODE.because().on("agencyCode");
            }
        }
    }

    @GetMapping
    String show(@ModelAttribute("form") Form form) {
        requireNobody();
        return "people/first-steps";
    }

    @PostMapping
    String begin(@ModelAttribute("form") Form form, BindingResult entered) {
        requireNobody();
        var begun = forms.accepted(
                entered,
                () -> {
                    var agency = form.agency();
                    var officer = OfficerId.of(agency, ADMINISTRATOR);
                    var actor = new Actor(officer, Role.ADMINISTRATOR, agency, Optional.empty());
                    return guard.of(
                            Way.FIRST_CODE,
                            () -> commands.together(() -> {
                                firstSteps.open(
                                        Forms.typed(form.code()),
                                        officer,
                                        Forms.typed(form.username()),
                                        Forms.typed(form.password()),
                                        Forms.typed(form.address()));
                                commands.sendWithoutWaiting(
                                        new RegisterAgency(agency, Forms.typed(form.name())), actor);
                                commands.sendWithoutWaiting(
                                        new AppointOfficer(
                                                agency,
                                                officer,
                                                Role.ADMINISTRATOR,
                                                Forms.typed(form.title()),
                                                Optional.empty(),
                                                LocalDate.now(clock)),
                                        actor);
                            }));
                },
                "first-steps.done");
        return begun ? "redirect:/login" : "people/first-steps";
    }

    private void requireNobody() {
        if (!firstSteps.areNeeded()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
