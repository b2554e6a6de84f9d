package org.yokradap.assessment.api.analysis;

import org.yokradap.assessment.api.AsWritten;
import org.yokradap.assessment.api.Score;
import org.yokradap.assessment.api.Subject;

/** One recorded score with the words beside it. */
public record ScoreLine(Subject subject, Score score, AsWritten written) {}
