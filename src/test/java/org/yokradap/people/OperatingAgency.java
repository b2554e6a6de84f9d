package org.yokradap.people;

import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.platform.Commands;
import org.yokradap.platform.Rejection;

/** The agency whose administrator looks after the application in tests. Tests of one run share it. */
public final class OperatingAgency {
    private static final String CODE = "naoperator";

    private OperatingAgency() {}

    public static synchronized SampleAgency registered(Commands commands, Accounts accounts) {
        try {
            return SampleAgency.register(CODE, commands, accounts);
        } catch (Rejection rejection) {
            if (rejection.reason() != AgencyRejection.ALREADY_REGISTERED) throw rejection;
            return new SampleAgency(AgencyId.ofCode(CODE));
        }
    }
}
