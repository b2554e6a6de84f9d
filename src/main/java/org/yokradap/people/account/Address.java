package org.yokradap.people.account;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.yokradap.people.api.AccountRejection;

/** Where mail reaches somebody. */
final class Address {
    private Address() {}

    /** The address without blanks around it; it names one mailbox and nothing else. */
    static String checked(String typed) {
        var address = typed.strip();
        try {
            if (!address.contains("@") || address.chars().anyMatch(Character::isWhitespace))
                throw AccountRejection.ADDRESS_INVALID.because().on("address");
            var parsed = new InternetAddress(address, true);
            if (!address.equals(parsed.getAddress()))
                throw AccountRejection.ADDRESS_INVALID.because().on("address");
            return address;
        } catch (AddressException e) {
            throw AccountRejection.ADDRESS_INVALID.because().on("address");
        }
    }
}
