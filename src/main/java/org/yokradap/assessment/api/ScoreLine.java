package org.yokradap.assessment.api;

/** One recorded score with the words beside it. */
public record ScoreLine(Subject subject, Score score, AsWritten written) {}
