package org.yokradap.assessment.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.assessment.api.AssessmentCommand.ChooseRules;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;
import org.yokradap.assessment.api.WeaknessRules;
import org.yokradap.assessment.api.analysis.RulesInForce;
import org.yokradap.assessment.api.analysis.RulesInForce.Choice;
import org.yokradap.assessment.api.analysis.RulesOfTheYear;
import org.yokradap.assessment.api.analysis.Weakness;
import org.yokradap.assessment.api.analysis.WhatIfRules;
import org.yokradap.assessment.web.Entries.Because;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Queries;
import org.yokradap.platform.Receipt;

/** The weakness rules of a year, and what others would make of its scores. What is left out of rules is as it is in force. */
@RestController
@RequestMapping("/api/v1/assessments/{year}")
class RulesResource {
    private final Queries queries;
    private final Commands commands;

    RulesResource(Queries queries, Commands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    /** @param own whether they are the agency's and not the framework's */
    record Rules(WeaknessRules rules, boolean own, List<Chosen> history) {}

    /** @param rules empty when the agency went back to those of the framework */
    record Chosen(Optional<WeaknessRules> rules, String reason, OfficerId by, Instant at) {
        static Chosen of(Choice choice) {
            return new Chosen(
                    choice.rules(),
                    choice.reason(),
                    choice.said().by(),
                    choice.said().at());
        }
    }

    record Comparison(
            WeaknessRules inForce,
            WeaknessRules rules,
            List<Weak> appear,
            List<Weak> go,
            List<Weak> becomeUrgent,
            List<Weak> ceaseToBeUrgent,
            int stay) {}

    record Weak(String kind, Subject code, String name, Optional<Score> score, boolean urgent) {}

    @GetMapping("/rules")
    Rules rules(@PathVariable int year, Actor actor) {
        RulesInForce inForce = inForce(year, actor);
        return new Rules(
                inForce.rules(),
                inForce.own(),
                inForce.choices().stream().map(Chosen::of).toList());
    }

    @GetMapping("/what-if")
    Comparison whatIf(@PathVariable int year, @ModelAttribute TypedRules typed, Actor actor) {
        WeaknessRules inForce = inForce(year, actor).rules();
        WeaknessRules asked = typed.rules(inForce);
        var answer = queries.ask(new WhatIfRules(actor.agency(), year, asked), actor);
        var whatIf = answer.whatIf();
        return new Comparison(
                inForce,
                asked,
                weak(whatIf.appear(), answer.names()),
                weak(whatIf.go(), answer.names()),
                weak(whatIf.becomeUrgent(), answer.names()),
                weak(whatIf.ceaseToBeUrgent(), answer.names()),
                whatIf.stay());
    }

    private static List<Weak> weak(List<Weakness> weaknesses, Map<Subject, String> names) {
        return weaknesses.stream()
                .map(it -> new Weak(
                        it.kind().name().toLowerCase(Locale.ROOT).replace("_", "-"),
                        it.subject(),
                        names.getOrDefault(it.subject(), ""),
                        it.score(),
                        it.urgent()))
                .toList();
    }

    @PutMapping("/rules")
    Receipt choose(@PathVariable int year, @RequestBody TypedRules typed, Actor actor) {
        WeaknessRules rules = typed.rules(inForce(year, actor).rules());
        return send(year, Optional.of(rules), typed.why(), actor);
    }

    /** Goes back to the rules of the framework. */
    @PostMapping("/rules/withdrawal")
    Receipt goBack(@PathVariable int year, @RequestBody Because why, Actor actor) {
        return send(year, Optional.empty(), why.words(), actor);
    }

    private Receipt send(int year, Optional<WeaknessRules> rules, String reason, Actor actor) {
        return commands.send(new ChooseRules(AssessmentId.of(actor.agency(), year), rules, reason), actor);
    }

    private RulesInForce inForce(int year, Actor actor) {
        return queries.ask(new RulesOfTheYear(actor.agency(), year), actor);
    }
}
