package org.yokradap.platform.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.platform.ClockMoved;
import org.yokradap.platform.MovableClock;

/** Lets whoever tries the application move its day forward. There is no such thing where the clock is the real one. */
@Controller
@ConditionalOnProperty("yokradap.clock.starts-at")
class DemoClock {
    /** After the hour of the daily sheet, so that on the new day everything of its morning has happened. */
    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

    private final MovableClock clock;
    private final ApplicationEventPublisher events;

    DemoClock(MovableClock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    @PostMapping(path = "/demo/clock", params = "days")
    String skipDays(@RequestParam int days, @RequestHeader(HttpHeaders.REFERER) Optional<URI> page) {
        return move(today().plusDays(days), page);
    }

    @PostMapping(path = "/demo/clock", params = "months")
    String skipMonths(@RequestParam int months, @RequestHeader(HttpHeaders.REFERER) Optional<URI> page) {
        return move(today().plusMonths(months), page);
    }

    @PostMapping(path = "/demo/clock", params = "to")
    String moveTo(@RequestParam LocalDate to, @RequestHeader(HttpHeaders.REFERER) Optional<URI> page) {
        return move(to, page);
    }

    private String move(LocalDate to, Optional<URI> page) {
        var from = today();
        if (to.isAfter(from.plusYears(1)))
            throw DemoRejection.TOO_FAR.because(from.plusYears(1)).on("to");
        if (to.isBefore(from)) throw DemoRejection.NOT_FORWARD.because(from).on("to");
        // On the same day the clock runs on, and the morning is gone through once more: it must not send anything
        // twice.
        if (to.isAfter(from))
            clock.moveTo(to.atTime(START_OF_WORK).atZone(clock.getZone()).toInstant());
        events.publishEvent(new ClockMoved(from, to));
        return "redirect:" + LocalPage.path(page);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
