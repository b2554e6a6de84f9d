package org.yokradap.people.web;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AccountRejection;
import org.yokradap.people.api.Guesses;
import org.yokradap.people.api.Guesses.Kind;
import org.yokradap.people.api.Occurrence;
import org.yokradap.people.api.SignInRecords;
import org.yokradap.people.api.Visits;
import org.yokradap.people.api.Way;
import org.yokradap.platform.Rejection;

/** Counts who tries links and codes that there are not. */
@Component
class SecretGuard {
    private static final Set<Rejection.Reason> MISSES = Set.of(
            AccountRejection.LINK_OF_NO_USE, AccountRejection.FIRST_CODE_WRONG, AccountRejection.TOKEN_OF_NO_USE);

    private final Guesses guesses;
    private final SignInRecords records;
    private final Visits visits;

    SecretGuard(Guesses guesses, SignInRecords records, Visits visits) {
        this.guesses = guesses;
        this.records = records;
        this.visits = visits;
    }

    /** What comes of the secret that was shown. Not to be called in a transaction: the count has to stay. */
    <T> T of(Way way, Supplier<T> answer) {
        var address = visits.present().address();
        boolean counted = !Guesses.isEverybodys(address);
        if (counted) guesses.mustBeAllowed(Kind.SECRET_FROM_ADDRESS, address);
        try {
            return answer.get();
        } catch (Rejection rejection) {
            if (MISSES.contains(rejection.reason())) {
                if (counted) guesses.miss(Kind.SECRET_FROM_ADDRESS, address);
                records.keepOfNobody(Occurrence.REFUSED, way);
            }
            throw rejection;
        }
    }
}
