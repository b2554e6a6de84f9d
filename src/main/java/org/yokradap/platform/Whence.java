package org.yokradap.platform;

/** Knows from where is spoken what is just being said. */
@FunctionalInterface
public interface Whence {
    /** {@link AddressClass#INSIDE} where no request is being answered. */
    AddressClass addressClass();
}
