package org.yokradap.followup.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.LinkStatus;
import org.yokradap.platform.OneNode;

/**
 * Looks at the pages that reports name as evidence: a new one at the next run, each again after a week. Only where the operator and the
 * agency's administrator want it, on one node, a few pages at a time, and in threads of its own: pages that are slow hold up no mail.
 */
@Component
class LinkWatch implements DisposableBean {
    /** The work that only one node does at a time. */
    static final String WORK = "followup.link-watch";

    private static final Logger LOG = LoggerFactory.getLogger(LinkWatch.class);

    /** Less than the time between two runs. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(8);

    private static final Duration FORGOTTEN = Duration.ofDays(60);
    private static final int AT_ONCE = 40;
    private static final int OF_AN_AGENCY = 20;
    private static final int TOGETHER = 4;

    private final LinkSettings settings;
    private final PageRows rows;
    private final LinkFetch fetch;
    private final OneNode oneNode;
    private final Clock clock;
    private final ExecutorService runner = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("link-watch").daemon().factory());
    private final ExecutorService lookers = Executors.newFixedThreadPool(
            TOGETHER, Thread.ofPlatform().name("link-look-", 0).daemon().factory());
    private volatile boolean stopping;

    LinkWatch(LinkSettings settings, PageRows rows, LinkFetch fetch, OneNode oneNode, Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.fetch = fetch;
        this.oneNode = oneNode;
        this.clock = clock;
    }

    @Scheduled(cron = "${yokradap.link-checks.runs:0 */10 * * * *}", zone = "${yokradap.zone}")
    void begin() {
        if (settings.enabled()) runner.execute(this::run);
    }

    void run() {
        if (settings.enabled()) oneNode.alone(WORK, this::lookAtWhatIsDue);
    }

    /** Portion by portion: whatever is left when the time is over comes first in the next run. */
    private void lookAtWhatIsDue() {
        var begun = clock.instant();
        rows.forget(begun.minus(FORGOTTEN));
        var some = rows.due(begun, OF_AN_AGENCY, AT_ONCE);
        while (!some.isEmpty() && !stopping) {
            boolean kept = look(some);
            if (!kept || some.size() < AT_ONCE || clock.instant().isAfter(begun.plus(LONGEST_RUN))) return;
            some = rows.due(begun, OF_AN_AGENCY, AT_ONCE);
        }
    }

    /** @return whether anything was kept; if not, the same pages would be due again at once, and fetched again */
    private boolean look(List<PageRows.Due> some) {
        var looks = some.stream()
                .map(page -> CompletableFuture.supplyAsync(() -> fetch.look(page.url()), lookers))
                .toList();
        boolean any = false;
        for (int i = 0; i < some.size(); i++) {
            var look = found(some.get(i), looks.get(i));
            // What is cut off by the end of the application says nothing about the page.
            if (stopping) return false;
            any |= keep(some.get(i), look);
        }
        return any;
    }

    /** Whatever a stranger's server does to us, the other pages are looked at. */
    private static Look found(PageRows.Due page, CompletableFuture<Look> look) {
        try {
            return look.join();
        } catch (CompletionException e) {
            LOG.warn("A page of {} could not be looked at", page.agency(), e);
            return Look.of(LinkStatus.SILENT);
        }
    }

    /** If need be without the title, which is all that a stranger has written: a page that is not kept comes first in each run. */
    private boolean keep(PageRows.Due page, Look look) {
        return isKept(page, look) || isKept(page, new Look(look.status(), look.http(), ""));
    }

    private boolean isKept(PageRows.Due page, Look look) {
        try {
            rows.keep(page, look, clock.instant(), LocalDate.now(clock));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("What was found of a page of {} could not be kept", page.agency(), e);
            return false;
        }
    }

    @Override
    public void destroy() {
        stopping = true;
        fetch.close();
        runner.shutdown();
        lookers.shutdown();
    }
}
