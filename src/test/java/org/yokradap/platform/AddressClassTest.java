package org.yokradap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressClassTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, LOOPBACK",
        "127.8.9.1, LOOPBACK",
        "::1, LOOPBACK",
        "0:0:0:0:0:0:0:1, LOOPBACK",
        "::ffff:127.0.0.1, LOOPBACK",
        "10.1.2.3, PRIVATE",
        "172.16.0.1, PRIVATE",
        "192.168.1.9, PRIVATE",
        "169.254.7.7, PRIVATE",
        "100.64.0.1, PRIVATE",
        "100.127.255.255, PRIVATE",
        "fe80::1%eth0, PRIVATE",
        "fd12:3456::1, PRIVATE",
        "100.128.0.1, PUBLIC_IPV4",
        "172.32.0.1, PUBLIC_IPV4",
        "203.150.1.2, PUBLIC_IPV4",
        "::ffff:203.150.1.2, PUBLIC_IPV4",
        "2001:fb1:10::7, PUBLIC_IPV6",
        "localhost, UNKNOWN",
        "1, UNKNOWN",
        "beef, UNKNOWN",
        "203.150.1.2.3, UNKNOWN",
        "203.150.1.300, UNKNOWN",
        "'', UNKNOWN"
    })
    void isReadOffAnAddressAndNothingIsLookedUp(String address, AddressClass its) {
        assertThat(AddressClass.of(address)).isEqualTo(its);
    }
}
