package org.yokradap.platform.schedule;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ScheduleConfiguration {
    /** Declared, because Boot makes none where it finds other executors; what has begun may end before the application does. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("schedule-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(20);
        return scheduler;
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService lockKeeper() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("lock-keeper").daemon().factory());
    }

    /**
     * In the database's own time, because a demonstration moves the application's clock; extended while the work goes on, so
     * that a slow mail server does not let a second node in.
     */
    @Bean
    LockProvider lockProvider(JdbcTemplate jdbcTemplate, ScheduledExecutorService lockKeeper) {
        var table = JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(jdbcTemplate)
                .usingDbTime()
                .build();
        return new KeepAliveLockProvider(new JdbcTemplateLockProvider(table), lockKeeper);
    }
}
