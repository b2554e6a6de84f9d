package org.yokradap.assessment.api.analysis;

import java.util.Optional;
import org.yokradap.assessment.api.Score;

/** What a paper says the result is; {@code where} names the paper. */
public record StatedResult(String where, Optional<Score> overall, Optional<String> level) {}
