package org.yokradap.assessment.api;

import java.util.Optional;

/** The frameworks that come with the application: everybody's edition 0. */
public interface DeliveredFrameworks extends Frameworks {
    /** The file of a framework, with its remarks. */
    Optional<String> text(FrameworkId id);
}
