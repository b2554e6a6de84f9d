package org.yokradap.reminder.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.platform.ViewStore;
import org.yokradap.reminder.api.Pause;
import org.yokradap.reminder.api.ReminderPolicy;
import org.yokradap.reminder.api.ReminderPolicySet;
import org.yokradap.reminder.api.ReminderRules;
import org.yokradap.reminder.api.ReminderRulesOf;
import org.yokradap.reminder.api.RemindersPaused;
import org.yokradap.reminder.api.RemindersResumed;
import org.yokradap.reminder.api.RuleBook;
import tools.jackson.databind.json.JsonMapper;

/** What the agencies have settled about their reminders, as it is now. */
@Component
@ProcessingGroup(RulesProjection.GROUP)
class RulesProjection implements RuleBook {
    static final String GROUP = "reminder.rules.v1";

    private static final String POLICY = "reminder_policy";
    private static final String PAUSE = "reminder_pause";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ViewStore store;

    RulesProjection(ViewStore store) {
        this.store = store;
    }

    @EventHandler
    void on(ReminderPolicySet event) {
        store.put(
                POLICY,
                Map.of("agency", event.remindersId().agency().value()),
                Map.of("horizon", event.policy().horizon(), "policy", JSON.writeValueAsString(event.policy())));
    }

    @EventHandler
    void on(RemindersPaused event) {
        store.put(
                PAUSE,
                Map.of("officer", event.officer().value()),
                Map.of(
                        "agency", event.remindersId().agency().value(),
                        "first_day", event.first(),
                        "last_day", event.last()));
    }

    @EventHandler
    void on(RemindersResumed event) {
        store.remove(PAUSE, Map.of("officer", event.officer().value()));
    }

    @ResetHandler
    void empty() {
        store.clear(POLICY);
        store.clear(PAUSE);
    }

    @Override
    public ReminderPolicy policyOf(AgencyId agency) {
        return store.sql()
                .sql("select policy from reminder_policy where agency = ?")
                .param(agency.value())
                .query(String.class)
                .optional()
                .map(policy -> JSON.readValue(policy, ReminderPolicy.class))
                .orElseGet(ReminderPolicy::standard);
    }

    @Override
    public int farthestHorizon() {
        int own = store.sql()
                .sql("select coalesce(max(horizon), 0) from reminder_policy")
                .query(Integer.class)
                .single();
        return Math.max(own, ReminderPolicy.standard().horizon());
    }

    @Override
    public List<Pause> pausesOf(AgencyId agency) {
        return store.sql()
                .sql("select officer, first_day, last_day from reminder_pause where agency = ? order by officer")
                .param(agency.value())
                .query((row, number) -> new Pause(
                        new OfficerId(row.getString("officer")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    @QueryHandler
    ReminderRules answer(ReminderRulesOf query) {
        return new ReminderRules(policyOf(query.agencyId()), pausesOf(query.agencyId()));
    }
}
