package org.yokradap.followup.evidence;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where a virus scanner is.
 *
 * @param host of clamd; without one nothing is scanned
 * @param port of clamd
 */
@ConfigurationProperties("yokradap.clamd")
record VirusScanSettings(@Nullable String host, @Nullable Integer port) {
    private static final int USUAL_PORT = 3310;

    /** Not looked up yet: a name may stand for another address tomorrow. */
    Optional<InetSocketAddress> address() {
        return Optional.ofNullable(host)
                .filter(name -> !name.isBlank())
                .map(name -> InetSocketAddress.createUnresolved(name, port == null ? USUAL_PORT : port));
    }
}
