package org.yokradap.followup.api;

/** Everything that has happened to a month's round. */
public sealed interface RoundEvent permits RoundClosed, RoundReopened {
    RoundId roundId();
}
