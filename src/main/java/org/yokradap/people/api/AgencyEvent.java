package org.yokradap.people.api;

/** Everything that has happened to an agency. */
public sealed interface AgencyEvent
        permits AgencyRegistered,
                DivisionAdded,
                OfficerAppointed,
                OfficerErased,
                ActingBegan,
                ActingEnded,
                DecisionChainSet,
                ReadingGranted,
                ReadingWithdrawn {
    AgencyId agencyId();
}
