package org.yokradap.followup.evidence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Has previews drawn, two files at a time and none for long: a document can be made so that drawing it never ends. What is not drawn by
 * then has no preview, and nobody waits for it again.
 */
@Component
class Draughtsman implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Draughtsman.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;

    /** Ours is 800 pixels at most on each side; whatever is larger than this was not drawn by us. */
    private static final int MOST_BYTES = 1_000_000;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("preview-", 0).daemon().factory());

    /** The pages that could be drawn, from the first on. */
    List<byte[]> draw(Kind kind, Path file) {
        if (!Preview.isDrawn(kind)) return List.of();
        try {
            var drawing = threads.submit(() -> pages(kind, file));
            try {
                return drawing.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                drawing.cancel(true);
                LOG.warn("A {} took too long to draw", kind);
                return List.of();
            }
        } catch (RejectedExecutionException e) {
            LOG.warn("Too many files wait to be drawn; a {} stays without a preview", kind);
            return List.of();
        } catch (ExecutionException e) {
            LOG.warn("A {} cannot be drawn", kind, e);
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<byte[]> pages(Kind kind, Path file) {
        var pages = new ArrayList<byte[]>();
        while (pages.size() < Preview.MOST_PAGES && !Thread.currentThread().isInterrupted()) {
            var page = Preview.of(kind, file, pages.size() + 1);
            if (page.isEmpty() || page.get().length > MOST_BYTES) break;
            pages.add(page.get());
        }
        return pages;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
