package org.yokradap.assessment.api;

import java.util.Optional;

/** What a paper says the result is; {@code where} names the paper. */
public record StatedResult(String where, Optional<Score> overall, Optional<String> level) {}
