package org.yokradap.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/**
 * The plan was put before the executives.
 *
 * @param version counted from 1: each submission is one
 * @param digest of the content, as it was shown
 * @param on the day in the agency's zone
 */
@Revision("1")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PlanSubmitted(
        PlanId planId,
        int version,
        String digest,
        PlanContent content,
        Optional<String> memoNumber,
        Optional<LocalDate> memoDate,
        LocalDate on)
        implements PlanEvent {
    public PlanSubmitted {
        memoNumber = Objects.requireNonNullElse(memoNumber, Optional.empty());
        memoDate = Objects.requireNonNullElse(memoDate, Optional.empty());
    }
}
