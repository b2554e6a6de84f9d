package org.yokradap.people.api;

import java.util.Optional;
import org.yokradap.platform.AddressClass;
import org.yokradap.platform.SecretToken;

/**
 * Who is at the door: a connection and what it shows of itself. Never stored as it is.
 *
 * @param address of the connection; empty where nobody came
 * @param agent browser and system in a word each
 * @param program whether it is no browser with a page
 * @param device the secret that this browser was given when somebody signed in with it
 */
public record Visit(String address, String agent, boolean program, Optional<SecretToken> device) {
    /** Attributes of a session, with what it was begun by: {@link #agent}, and {@link #addressClass} by name. */
    public static final String AGENT = "yokradap.agent";

    public static final String ADDRESS_CLASS = "yokradap.address-class";

    /** The application itself. */
    public static final Visit INSIDE = new Visit("", "", true, Optional.empty());

    public AddressClass addressClass() {
        return address.isEmpty() ? AddressClass.INSIDE : AddressClass.of(address);
    }
}
