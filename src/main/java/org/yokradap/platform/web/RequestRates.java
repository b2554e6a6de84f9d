package org.yokradap.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.yokradap.platform.Network;

/**
 * How many requests may come from one address and by one account. Each node counts for itself and forgets with a restart: what
 * must not be guessed is guarded elsewhere, and for good; this keeps one caller from taking the machine away from the others.
 */
@Component
@EnableConfigurationProperties(RequestRates.Settings.class)
class RequestRates {
    /** Whoever comes from more addresses than this pushes out counts of others, which then begin anew: nobody is refused by that. */
    private static final int MOST_COUNTED = 100_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_COUNTED).build();
    private final Settings settings;
    private final TimeMeter time;

    /** The machine's own time: a demonstration's clock leaps, and what somebody asks of the machine does not. */
    @Autowired
    RequestRates(Settings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    RequestRates(Settings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
    }

    /**
     * What an operator allows.
     *
     * @param requestsPerAddress requests a minute from one address; an office behind one router has one together
     * @param requestsPerAccount requests a minute by one account, over all its sessions and programs
     */
    @ConfigurationProperties("yokradap")
    record Settings(
            @DefaultValue("1200") int requestsPerAddress,
            @DefaultValue("600") int requestsPerAccount) {
        Settings {
            if (requestsPerAddress < 1 || requestsPerAccount < 1)
                throw new IllegalArgumentException("Nobody could come in: at least one request a minute");
        }
    }

    /** Counts a request from an address; the time to wait if that was one too many. */
    Optional<Duration> fromAddress(String address) {
        return take("address " + Network.counted(address), settings.requestsPerAddress());
    }

    /** Counts a request by an account; the time to wait if that was one too many. */
    Optional<Duration> byAccount(String name) {
        return take("account " + name, settings.requestsPerAccount());
    }

    private Optional<Duration> take(String who, int perMinute) {
        var bucket = buckets.get(who, key -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, MINUTE)
                        .build())
                .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
