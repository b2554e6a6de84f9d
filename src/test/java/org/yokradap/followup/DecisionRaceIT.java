package org.yokradap.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yokradap.followup.api.ReportCommand;
import org.yokradap.followup.api.ReportCommand.ApproveReport;
import org.yokradap.followup.api.ReportCommand.ReportProgress;
import org.yokradap.followup.api.ReportCommand.ReturnReport;
import org.yokradap.followup.api.ReportCommand.SubmitReport;
import org.yokradap.followup.api.ReportId;
import org.yokradap.followup.api.ReportRejection;
import org.yokradap.followup.api.ReportState;
import org.yokradap.followup.api.TaskBook;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.testing.ApplicationTest;

@ApplicationTest
class DecisionRaceIT {
    @Autowired
    private Commands commands;

    @Autowired
    private TaskBook tasks;

    @Autowired
    private EventStore events;

    @Test
    void letsOneExecutiveDecideAndTellsTheOther() throws Exception {
        var agency = Municipality.register("nakhu", commands);
        try (var executives = Executors.newFixedThreadPool(2)) {
            for (Month month : List.of(Month.OCTOBER, Month.NOVEMBER, Month.DECEMBER, Month.JANUARY)) {
                var report = ReportId.of(agency.monthly(month));
                var digest = submit(report, agency);
                var start = new CyclicBarrier(2);
                var outcomes = executives
                        .invokeAll(List.of(
                                decide(new ApproveReport(report, digest), Role.CLERK, agency, start),
                                decide(new ReturnReport(report, digest, "ขอภาพ"), Role.MAYOR, agency, start)))
                        .stream()
                        .map(Future::resultNow)
                        .toList();
                assertThat(outcomes).containsExactlyInAnyOrder("decided", ReportRejection.ALREADY_DECIDED.name());
                assertThat(events.readEvents(report.value()).asStream()).hasSize(3);
            }
        }
    }

    private String submit(ReportId report, Municipality agency) {
        commands.send(new ReportProgress(report, "ปิดประกาศ 3 จุด", 100), agency.actor(Role.DIVISION_HEAD));
        commands.send(new SubmitReport(report), agency.actor(Role.DIVISION_HEAD));
        return tasks.find(report.slot(), LocalDate.of(2023, 1, 20))
                .flatMap(task -> task.report().flatMap(ReportState::digest))
                .orElseThrow();
    }

    private Callable<String> decide(ReportCommand order, Role role, Municipality agency, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                commands.send(order, agency.actor(role));
                return "decided";
            } catch (Rejection rejection) {
                return rejection.reason().name();
            }
        };
    }
}
