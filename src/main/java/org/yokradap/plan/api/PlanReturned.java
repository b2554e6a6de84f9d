package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/**
 * The ปลัด or the นายก sent this version back.
 *
 * @param digest of exactly what was shown
 * @param due by when it is to come again, if the comment says so
 */
@Revision("1")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PlanReturned(
        PlanId planId, int version, String digest, String comment, Optional<LocalDate> due, LocalDate on)
        implements PlanEvent {
    public PlanReturned {
        due = Objects.requireNonNullElse(due, Optional.empty());
    }
}
