package org.yokradap.platform;

import java.util.Map;

/** Who signs a message. It travels as message metadata and is copied to every event that the message causes. */
@FunctionalInterface
public interface Signature {
    /** Metadata key of the agency served; the event store keeps it in a column of its own. */
    String AGENCY = "agency";

    /** Metadata key of the moment, by the application's clock, at which a person spoke; ISO-8601 instant. */
    String AT = "at";

    /** Metadata key of the {@link AddressClass} from which a person spoke; missing in events of before it was kept. */
    String ADDRESS_CLASS = "address-class";

    Map<String, String> toMetadata();
}
