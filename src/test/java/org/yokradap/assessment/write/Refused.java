package org.yokradap.assessment.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.yokradap.platform.Rejection;

/** A refusal with its reason, and nothing stored. */
final class Refused {
    private Refused() {}

    static void refused(ResultValidator<?> result, Rejection.Reason reason) {
        refused(result, reason, null);
    }

    static void refused(ResultValidator<?> result, Rejection.Reason reason, @Nullable String field) {
        result.expectNoEvents().expectException(Matchers.<Rejection>predicate(rejection -> {
            assertThat(rejection.reason()).isEqualTo(reason);
            return Objects.equals(rejection.field(), field);
        }));
    }
}
