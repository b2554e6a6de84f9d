package org.yokradap.platform.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Notes every host name that this JVM looks up: whoever wants to send something to a host must ask for its address first.
 * Found through {@code META-INF/services}, so it notes from the start and whatever the library.
 */
public final class NameLookups extends InetAddressResolverProvider {
    private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();

    static Set<String> sofar() {
        return Set.copyOf(ASKED);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        var builtIn = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                ASKED.add(host);
                return builtIn.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return builtIn.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "lookups noted for tests";
    }
}
