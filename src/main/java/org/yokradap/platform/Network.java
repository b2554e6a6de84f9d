package org.yokradap.platform;

import java.util.Arrays;

/** What addresses have in common. */
public final class Network {
    private static final int IPV4_BYTES = 4;
    private static final int OFFICE_IPV4 = 3;
    private static final int OFFICE_IPV6 = 6;
    private static final int HOUSEHOLD_IPV6 = 8;

    private Network() {}

    /** Of whoever has this address: an IPv6 customer has a whole /64 of them and could take another one for each guess. */
    public static String counted(String address) {
        return prefix(address, IPV4_BYTES, HOUSEHOLD_IPV6);
    }

    /** The neighbourhood: /24 or /48. */
    public static String around(String address) {
        return prefix(address, OFFICE_IPV4, OFFICE_IPV6);
    }

    private static String prefix(String address, int ofIpv4, int ofIpv6) {
        return AddressClass.parsed(address)
                .map(parsed -> parsed.getAddress())
                .map(bytes -> Arrays.copyOf(bytes, bytes.length == IPV4_BYTES ? ofIpv4 : ofIpv6))
                .map(Arrays::toString)
                .orElse("unknown");
    }
}
