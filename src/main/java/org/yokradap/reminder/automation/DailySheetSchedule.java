package org.yokradap.reminder.automation;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yokradap.platform.ClockMoved;

/**
 * Has the daily sheet opened: every minute of the day, one of which is eight o'clock sharp. The runs after it catch up
 * what a stopped or failing node has missed, and try again what a mail server has refused.
 */
@Component
class DailySheetSchedule {
    private final DailySheet sheet;
    private final RunRows runs;
    private final Clock clock;
    private volatile boolean ready;

    DailySheetSchedule(DailySheet sheet, RunRows runs, Clock clock) {
        this.sheet = sheet;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Not before everything is there that is loaded at start: a sheet opened over half of a plan would miss the other half. Then
     * at once: what was missed while the application was down has waited long enough.
     */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
        runs.watch(clock.instant());
        run();
    }

    @Scheduled(cron = "${yokradap.reminder-runs:0 * * * * *}", zone = "${yokradap.zone}")
    void run() {
        if (ready) sheet.open(clock.instant());
    }

    /** In the thread of whoever moved the clock, so that the mails of the new day are there when the page is. */
    @EventListener
    void on(ClockMoved moved) {
        sheet.open(clock.instant());
    }
}
