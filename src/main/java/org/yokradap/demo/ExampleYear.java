package org.yokradap.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.AssessmentId;
import org.yokradap.assessment.api.AssessmentImport;
import org.yokradap.assessment.api.analysis.SheetReader;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyCommand.AddDivision;
import org.yokradap.people.api.AgencyCommand.AppointOfficer;
import org.yokradap.people.api.AgencyCommand.RegisterAgency;
import org.yokradap.plan.api.PlanImport;
import org.yokradap.platform.Commands;
import org.yokradap.platform.MovableClock;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.Views;

/** Enters the worked example at the first start. Later starts find it and add nothing. */
@Component
@Profile("demo")
class ExampleYear implements ApplicationRunner {
    /** Fit for a demonstration only, where the sign-in page needs none; REST clients sign in with it. */
    private static final String PASSWORD = "demo";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Commands commands;
    private final Views views;
    private final Accounts accounts;
    private final SheetReader sheets;
    private final AssessmentImport assessments;
    private final PlanImport plans;
    private final ExampleOrder order;
    private final FirstQuarter firstQuarter;
    private final MovableClock clock;

    ExampleYear(
            Commands commands,
            Views views,
            Accounts accounts,
            SheetReader sheets,
            AssessmentImport assessments,
            PlanImport plans,
            ExampleOrder order,
            FirstQuarter firstQuarter,
            MovableClock clock) {
        this.commands = commands;
        this.views = views;
        this.accounts = accounts;
        this.sheets = sheets;
        this.assessments = assessments;
        this.plans = plans;
        this.order = order;
        this.firstQuarter = firstQuarter;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.all().isEmpty()) return;
        Instant now = clock.instant();
        try {
            clock.moveTo(Example.MEMO
                    .atTime(LocalTime.of(9, 0))
                    .atZone(clock.getZone())
                    .toInstant());
            enterTables();
            order.give();
            firstQuarter.play();
        } finally {
            clock.moveTo(now);
        }
        // Last: that there are accounts says that everything else is there.
        Example.officers()
                .forEach(officer ->
                        accounts.open(officer.id(), officer.code(), PASSWORD, officer.code() + "@naruang.example"));
    }

    private void enterTables() {
        enterAgency();
        var head = Example.HEAD_OF_OFFICE.actor();
        var tables = Example.tables();
        assessments.take(AssessmentId.of(Example.AGENCY, Example.ASSESSED.buddhistYear()), tables, head);
        views.areFresh(PATIENCE);
        var measures = sheets.read(tables).material().measures().orElseThrow();
        plans.take(measures, Example.PLANNED, head);
        views.areFresh(PATIENCE);
    }

    private void enterAgency() {
        var administrator = Example.ADMINISTRATOR.actor();
        try {
            commands.sendWithoutWaiting(new RegisterAgency(Example.AGENCY, Example.NAME), administrator);
        } catch (Rejection e) {
            throw new IllegalStateException(
                    "The example was entered only in part. Delete the folder data/ and start again.", e);
        }
        for (var division : Example.DIVISIONS) {
            commands.sendWithoutWaiting(new AddDivision(Example.AGENCY, division.id(), division.name()), administrator);
        }
        for (var officer : Example.officers()) {
            commands.sendWithoutWaiting(
                    new AppointOfficer(
                            Example.AGENCY,
                            officer.id(),
                            officer.role(),
                            officer.title(),
                            officer.division(),
                            Example.PLANNED.first()),
                    administrator);
        }
        views.areFresh(PATIENCE);
    }
}
