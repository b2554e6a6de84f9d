package org.yokradap.followup.evidence;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public internet from all others. What is not public stands in IANA's registries of special-purpose addresses
 * (https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry, RFC 6890), in those of multicast
 * addresses, and, for IPv6, outside of 2000::/3, which is all that IANA has given out. Addresses that carry another one inside, which a
 * gateway would take out, are not public either, whatever they carry.
 */
final class PublicAddress {
    private static final int IPV4_BYTES = 4;

    private static final List<Block> SPECIAL = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // behind a provider's NAT
                    "127.0.0.0/8", // loopback
                    "169.254.0.0/16", // link-local, and the clouds' metadata
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.31.196.0/24", // AS112
                    "192.52.193.0/24", // AMT
                    "192.88.99.0/24", // relays of 6to4
                    "192.168.0.0/16", // private
                    "192.175.48.0/24", // AS112
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "2001::/23", // protocol assignments, Teredo among them
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4, carries an IPv4 address
                    "2620:4f:8000::/48", // AS112
                    "3fff::/20") // documentation
            .map(Block::of)
            .toList();

    /** Outside of it are loopback, mapped and compatible IPv4, NAT64, unique and site local, link-local, multicast. */
    private static final Block GIVEN_OUT = Block.of("2000::/3");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != IPV4_BYTES && !GIVEN_OUT.contains(bytes)) return false;
        return SPECIAL.stream().noneMatch(block -> block.contains(bytes));
    }

    /** @param bits how many of the first bits all addresses of the block have in common */
    private record Block(InetAddress begin, int bits) {
        static Block of(String written) {
            var parts = written.split("/", 2);
            try {
                return new Block(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(written, e);
            }
        }

        boolean contains(byte[] address) {
            byte[] first = begin.getAddress();
            if (address.length != first.length) return false;
            int whole = bits / Byte.SIZE;
            if (!Arrays.equals(address, 0, whole, first, 0, whole)) return false;
            int rest = bits % Byte.SIZE;
            return rest == 0 || (address[whole] ^ first[whole]) >> (Byte.SIZE - rest) == 0;
        }
    }
}
