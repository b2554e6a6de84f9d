package org.yokradap.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yokradap.platform.MovableClock;

/** One clock for everything, in the one zone in which days begin and end. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    /** The only place that asks the machine for the time. */
    @Bean
    @Primary
    Clock clock(@Value("${yokradap.zone}") ZoneId zone, ObjectProvider<MovableClock> moved) {
        var demonstrated = moved.getIfAvailable();
        return new ClockAsOf(demonstrated == null ? Clock.system(zone) : demonstrated);
    }

    @Bean
    @ConditionalOnProperty("yokradap.clock.starts-at")
    @DependsOnDatabaseInitialization
    MovableClock movableClock(
            @Value("${yokradap.zone}") ZoneId zone,
            @Value("${yokradap.clock.starts-at}") OffsetDateTime start,
            DataSource dataSource) {
        var sql = JdbcClient.create(dataSource);
        var real = Clock.system(zone);
        Duration offset = sql.sql("select offset_seconds from clock_setting where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElseGet(() -> Duration.between(real.instant(), start.toInstant()));
        return new MovableClock(real, offset, moved -> remember(sql, moved));
    }

    private static void remember(JdbcClient sql, Duration offset) {
        sql.sql("delete from clock_setting where id = 1").update();
        sql.sql("insert into clock_setting (id, offset_seconds) values (1, ?)")
                .param(offset.toSeconds())
                .update();
    }
}
