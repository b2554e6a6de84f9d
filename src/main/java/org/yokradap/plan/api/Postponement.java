package org.yokradap.plan.api;

import java.time.LocalDate;

/** A due date was put off. */
public record Postponement(LocalDate from, LocalDate to, String reason) {}
