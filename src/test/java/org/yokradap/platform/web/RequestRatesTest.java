package org.yokradap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestRatesTest {
    private final AtomicLong seconds = new AtomicLong();
    private final RequestRates rates = new RequestRates(new RequestRates.Settings(60, 30), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return Duration.ofSeconds(seconds.get()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void letAnAddressAskUntilItsMinuteIsUsedUpAndThenAsTheMinutePasses() {
        for (int request = 0; request < 60; request++)
            assertThat(rates.fromAddress("203.0.113.7")).isEmpty();
        assertThat(rates.fromAddress("203.0.113.7"))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1)));
        assertThat(rates.fromAddress("203.0.113.8")).isEmpty();
        seconds.set(2);
        assertThat(rates.fromAddress("203.0.113.7")).isEmpty();
    }

    @Test
    void countAnAccountApartFromAnAddressOfTheSameName() {
        for (int request = 0; request < 30; request++)
            assertThat(rates.byAccount("127.0.0.1")).isEmpty();
        assertThat(rates.byAccount("127.0.0.1")).isPresent();
        assertThat(rates.fromAddress("127.0.0.1")).isEmpty();
    }

    @Test
    void countANetworkOfLongAddressesAsOne() {
        for (int request = 0; request < 60; request++)
            assertThat(rates.fromAddress("2001:db8:0:7::" + Integer.toHexString(request + 1)))
                    .isEmpty();
        assertThat(rates.fromAddress("2001:db8:0:7:ffff::1")).isPresent();
        assertThat(rates.fromAddress("2001:db8:0:8::1")).isEmpty();
    }

    @Test
    void cannotBeSetSoThatNobodyComesIn() {
        assertThatThrownBy(() -> new RequestRates.Settings(0, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RequestRates.Settings(60, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
