package org.yokradap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void isCountedByTheAddressOrByTheHousehold() {
        assertThat(Network.counted("203.150.1.2")).isNotEqualTo(Network.counted("203.150.1.3"));
        assertThat(Network.counted("2001:fb1:10:7::1")).isEqualTo(Network.counted("2001:fb1:10:7:aa:bb:cc:dd"));
        assertThat(Network.counted("2001:fb1:10:7::1")).isNotEqualTo(Network.counted("2001:fb1:10:8::1"));
    }

    @Test
    void hasItsNeighbourhoodAroundIt() {
        assertThat(Network.around("203.150.1.2")).isEqualTo(Network.around("203.150.1.3"));
        assertThat(Network.around("203.150.1.2")).isNotEqualTo(Network.around("203.150.2.2"));
        assertThat(Network.around("2001:fb1:10:7::1")).isEqualTo(Network.around("2001:fb1:10:8::1"));
        assertThat(Network.around("nonsense")).isEqualTo(Network.around(""));
    }
}
