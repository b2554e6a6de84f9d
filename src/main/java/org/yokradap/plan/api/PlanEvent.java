package org.yokradap.plan.api;

/** Everything that has happened to a plan as a whole. What is in it happens to its measures. */
public sealed interface PlanEvent
        permits PlanSubmitted, SubmissionWithdrawn, OpinionGiven, PlanOrdered, PlanReturned, DutiesBegunAtOnce {
    PlanId planId();
}
