package org.yokradap.people.account;

import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Does what nobody waits for, one thing after the other. Anybody may ask for a new password, so what waits is bounded: what comes
 * on top is not done, and whoever needs it asks again.
 */
@Component
class Aside implements DisposableBean {
    private static final int MOST_WAITING = 100;

    private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();

    Aside() {
        executor.setThreadNamePrefix("account-");
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        executor.setQueueCapacity(MOST_WAITING);
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(20);
        executor.initialize();
    }

    void execute(Runnable work) {
        executor.execute(work);
    }

    @Override
    public void destroy() {
        executor.shutdown();
    }
}
