package org.yokradap.followup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.yokradap.followup.api.EvidenceAccesses;
import org.yokradap.followup.api.FollowupQuery.EvidenceAccessesBefore;
import org.yokradap.followup.api.FollowupQuery.LinkRulesOf;
import org.yokradap.followup.api.LinkChecksCommand.SettleLinkChecks;
import org.yokradap.followup.api.LinkChecksId;
import org.yokradap.followup.api.LinkRules;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Role;
import org.yokradap.plan.api.DueSlot;
import org.yokradap.plan.api.SlotBook;
import org.yokradap.plan.api.SlotId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.web.Forms;
import org.yokradap.platform.web.NavigationEntry;
import org.yokradap.platform.web.OfToday;

/** Who opened which evidence when, and whether pages that are evidence are looked at. */
@OfToday
@Controller
class EvidenceLogPage {
    private static final int ROWS = 50;
    private static final String NEWEST = "" + Long.MAX_VALUE;

    private final Reader reader;
    private final SlotBook slots;
    private final Commands commands;
    private final Forms forms;

    EvidenceLogPage(Reader reader, SlotBook slots, Commands commands, Forms forms) {
        this.reader = reader;
        this.slots = slots;
        this.commands = commands;
        this.forms = forms;
    }

    @GetMapping("/evidence-log")
    String show(@RequestParam(defaultValue = NEWEST) long before, Actor actor, Model model) {
        var log = reader.ask(new EvidenceAccessesBefore(actor.agency(), before, ROWS), actor);
        model.addAttribute("log", log);
        model.addAttribute("newest", before == Long.MAX_VALUE);
        model.addAttribute("slots", slots(log));
        model.addAttribute("words", reader.words(actor));
        model.addAttribute("rules", reader.ask(new LinkRulesOf(actor.agency()), actor));
        model.addAttribute("settles", actor.may(Role.ADMINISTRATOR));
        return "followup/evidence-log";
    }

    /** Whether the agency's links are to be checked. */
    record Settled(@NotNull Boolean allowed) {}

    @PostMapping("/evidence-log/link-checks")
    String settle(@RequestParam boolean allowed, Actor actor) {
        var order = new SettleLinkChecks(LinkChecksId.of(actor.agency()), allowed);
        forms.announce(commands.send(order, actor), allowed ? "link-checks.allowed" : "link-checks.forbidden");
        return "redirect:/evidence-log";
    }

    @GetMapping("/api/v1/link-checks")
    @ResponseBody
    LinkRules rules(Actor actor) {
        return reader.ask(new LinkRulesOf(actor.agency()), actor);
    }

    @PutMapping("/api/v1/link-checks")
    @ResponseBody
    LinkRules settle(@Valid @RequestBody Settled settled, Actor actor) {
        commands.send(new SettleLinkChecks(LinkChecksId.of(actor.agency()), settled.allowed()), actor);
        return rules(actor);
    }

    /** The own agency's, newest first; {@code before} is the {@code olderBefore} of the answer before. */
    @GetMapping("/api/v1/evidence-accesses")
    @ResponseBody
    EvidenceAccesses before(
            @RequestParam(defaultValue = NEWEST) long before,
            @RequestParam(defaultValue = "" + ROWS) int limit,
            Actor actor) {
        return reader.ask(new EvidenceAccessesBefore(actor.agency(), before, limit), actor);
    }

    private Map<SlotId, DueSlot> slots(EvidenceAccesses log) {
        var ids = log.accesses().stream()
                .map(EvidenceAccesses.Access::slot)
                .distinct()
                .toList();
        return slots.find(ids).stream().collect(Collectors.toMap(DueSlot::id, Function.identity()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        NavigationEntry evidenceLog() {
            return new NavigationEntry(
                    "/evidence-log",
                    "navigation.evidence-log",
                    "clip",
                    85,
                    Set.of(Role.ADMINISTRATOR.name(), Role.AUDITOR.name()));
        }
    }
}
