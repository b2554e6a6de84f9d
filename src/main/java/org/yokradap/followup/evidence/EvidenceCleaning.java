package org.yokradap.followup.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.FileUses;
import org.yokradap.platform.DurableWork;
import org.yokradap.platform.OneNode;
import org.yokradap.platform.Views;

/**
 * Throws away files that came in and that no report needs: what was refused with its form, and what was taken out of a draft again.
 * What was in a version before the executives stays.
 */
@Component
class EvidenceCleaning {
    /** A form that was refused may be mended on the next morning. */
    static final Duration HELD = Duration.ofDays(2);

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceCleaning.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 500;

    private final UploadRows uploads;
    private final ContentRows contents;
    private final FileUses uses;
    private final OneNode oneNode;
    private final Views views;
    private final DurableWork durable;
    private final Clock clock;

    EvidenceCleaning(
            UploadRows uploads,
            ContentRows contents,
            FileUses uses,
            OneNode oneNode,
            Views views,
            DurableWork durable,
            Clock clock) {
        this.uploads = uploads;
        this.contents = contents;
        this.uses = uses;
        this.oneNode = oneNode;
        this.views = views;
        this.durable = durable;
        this.clock = clock;
    }

    @Scheduled(cron = "${yokradap.evidence.cleaning:0 30 3 * * *}", zone = "${yokradap.zone}")
    void run() {
        oneNode.alone("followup.evidence-cleaning", this::clean);
    }

    /** While views lie behind or are being filled, nobody knows what is needed. */
    private void clean() {
        if (!views.areFresh(PATIENCE)) {
            LOG.warn("The views lie behind; no evidence is cleaned away");
            return;
        }
        var before = clock.instant().minus(HELD);
        int removed = 0;
        var some = uploads.heldBefore(before, Optional.empty(), AT_ONCE);
        while (!some.isEmpty()) {
            removed += removeUnneeded(some, before);
            some = uploads.heldBefore(before, Optional.of(some.getLast()), AT_ONCE);
        }
        if (removed > 0) LOG.info("{} files that no report needs were thrown away", removed);
    }

    private int removeUnneeded(List<UploadRows.Key> some, Instant before) {
        var needed =
                uses.of(some.stream().map(UploadRows.Key::report).distinct().toList());
        int removed = 0;
        for (var key : some) {
            if (needed.getOrDefault(key.report(), Set.of()).contains(key.digest())) continue;
            durable.inTransaction(() -> {
                if (uploads.remove(key, before)) contents.removeUnneeded(key.agency(), key.digest());
            });
            removed++;
        }
        return removed;
    }
}
