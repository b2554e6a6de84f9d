package org.yokradap.followup.web;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.followup.api.FollowupQuery.MyWork;
import org.yokradap.followup.api.FollowupQuery.TaskList;
import org.yokradap.followup.api.FollowupQuery.WorkloadOf;
import org.yokradap.followup.api.SlotState;
import org.yokradap.followup.api.TaskFilter;
import org.yokradap.followup.api.Tasks;
import org.yokradap.followup.api.Work;
import org.yokradap.followup.api.Workload;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.DivisionId;

@RestController
@RequestMapping("/api/v1")
class WorkResource {
    private final Reader reader;

    WorkResource(Reader reader) {
        this.reader = reader;
    }

    /** A division head's own work; everybody's for the others. */
    @GetMapping("/my-work")
    Work myWork(Actor actor) {
        return reader.ask(new MyWork(actor.agency(), actor.ownDivisions(), actor.isExecutive(), reader.today()), actor);
    }

    /** How many reports a fiscal year (Buddhist era, this one if none is given) asks of each division, and how they stand. */
    @GetMapping("/workload")
    Workload workload(@RequestParam Optional<FiscalYear> year, Actor actor) {
        var fiscalYear = reader.year(year);
        return reader.ask(new WorkloadOf(actor.agency(), fiscalYear, reader.today()), actor);
    }

    /** The due slots of a fiscal year (Buddhist era, this one if none is given) with their reports. */
    @GetMapping("/tasks")
    Tasks tasks(
            @RequestParam Optional<FiscalYear> year,
            @RequestParam Optional<DivisionId> division,
            @RequestParam Optional<SlotState> state,
            @RequestParam(defaultValue = "false") boolean overdue,
            Actor actor) {
        var fiscalYear = reader.year(year);
        var filter = new TaskFilter(division, state, overdue);
        return reader.ask(new TaskList(actor.agency(), fiscalYear, reader.today(), filter), actor);
    }
}
