package org.yokradap.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.yokradap.calendar.DeadlineWords;
import org.yokradap.calendar.ReadDuty;
import org.yokradap.plan.api.PlanCommand.GiveOpinion;
import org.yokradap.plan.api.PlanCommand.GiveOrder;
import org.yokradap.plan.api.PlanCommand.SubmitPlan;
import org.yokradap.plan.api.PlanId;
import org.yokradap.plan.api.PlanOrder;
import org.yokradap.plan.api.PlanRouting;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Queries;

/**
 * Has the plan ordered, so that its duties begin. The memo with its number and day is the municipality's own; its lines for the
 * opinion and the order are blank, so these two are invented, on the first working days after the memo.
 */
@Component
@Profile("demo")
class ExampleOrder {
    private static final PlanId PLAN = PlanId.of(Example.AGENCY, Example.PLANNED);
    private static final LocalDate OPINION = LocalDate.of(2022, Month.OCTOBER, 17);
    private static final LocalDate ORDER = LocalDate.of(2022, Month.OCTOBER, 18);
    private static final String INSTRUCTIONS = "ให้ทุกกองถือปฏิบัติ และรายงานผลการเริ่มดำเนินการภายใน ๓๐ วัน";

    private final Commands commands;
    private final Queries queries;
    private final MovableClock clock;

    ExampleOrder(Commands commands, Queries queries, MovableClock clock) {
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
    }

    /** Submits on the day of the memo, on which the clock stands; it stands on the day of the order afterwards. */
    void give() {
        var head = Example.HEAD_OF_OFFICE.actor();
        var digest = queries.ask(new PlanRouting(Example.AGENCY, Example.PLANNED), head)
                .digest();
        commands.send(new SubmitPlan(PLAN, digest, Optional.of(Example.MEMO_NUMBER), Optional.of(Example.MEMO)), head);
        onDay(OPINION);
        commands.send(new GiveOpinion(PLAN, digest, true, "เห็นควรอนุมัติตามเสนอ"), Example.CLERK.actor());
        onDay(ORDER);
        var deadline = DeadlineWords.read(INSTRUCTIONS, Example.PLANNED).stream()
                .map(ReadDuty::timing)
                .findFirst();
        commands.send(new GiveOrder(PLAN, digest, PlanOrder.APPROVE, INSTRUCTIONS, deadline), Example.MAYOR.actor());
    }

    private void onDay(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(10, 0)).atZone(clock.getZone()).toInstant());
    }
}
