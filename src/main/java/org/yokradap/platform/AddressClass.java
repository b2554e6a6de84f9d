package org.yokradap.platform;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From what kind of network somebody came. Says enough to see that a decision was not taken in the office, and nothing about whose
 * connection it was: an event is never changed, and an address is personal data.
 */
public enum AddressClass {
    /** The machine that the application runs on, or a proxy there that the application was not told of. */
    LOOPBACK,
    /** A network that is not part of the internet: the office, or a link of one cable. */
    PRIVATE,
    PUBLIC_IPV4,
    PUBLIC_IPV6,
    /** Nobody came: the application did it by itself, as in an import. */
    INSIDE,
    /** What the connection says is no address. */
    UNKNOWN;

    /** A name would be looked up, and must not be. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F.:]+");

    private static final int FIRST_OF_CARRIERS = 100;

    /** The class of an address as a connection says it. */
    public static AddressClass of(String address) {
        return parsed(address).map(AddressClass::of).orElse(UNKNOWN);
    }

    /** The address, without its zone; empty for what is none. Nothing is looked up. */
    public static Optional<InetAddress> parsed(String address) {
        int zone = address.indexOf('%');
        String plain = zone < 0 ? address : address.substring(0, zone);
        if (!LITERAL.matcher(plain).matches() || (plain.indexOf(':') < 0 && !isDotted(plain))) return Optional.empty();
        try {
            return Optional.of(InetAddress.getByName(plain));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean isDotted(String plain) {
        return plain.chars().filter(character -> character == '.').count() == 3;
    }

    private static AddressClass of(InetAddress address) {
        if (address.isLoopbackAddress()) return LOOPBACK;
        if (address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || isUniqueLocal(address)
                || isOfCarriers(address)) return PRIVATE;
        return address instanceof Inet4Address ? PUBLIC_IPV4 : PUBLIC_IPV6;
    }

    /** RFC 4193, fc00::/7. */
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
    }

    /** RFC 6598, 100.64.0.0/10, which carriers share among their customers. */
    private static boolean isOfCarriers(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address && bytes[0] == FIRST_OF_CARRIERS && (bytes[1] & 0xc0) == 0x40;
    }
}
