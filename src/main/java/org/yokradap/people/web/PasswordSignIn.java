package org.yokradap.people.web;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.FrontDoor;
import org.yokradap.people.api.Proof;
import org.yokradap.people.api.SecondFactors;
import org.yokradap.people.api.Standing;
import org.yokradap.people.api.Visits;
import org.yokradap.people.api.Way;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.web.TooManyTries;

/** Signs officers in by username and password, at the login page and for each REST request. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private static final Set<Proof> PROVED = Set.of(Proof.PASSWORD);

    private final FrontDoor door;
    private final Visits visits;
    private final SecondFactors factors;

    PasswordSignIn(FrontDoor door, Visits visits, SecondFactors factors) {
        this.door = door;
        this.visits = visits;
        this.factors = factors;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        return opened(claim.getName(), String.valueOf(claim.getCredentials()))
                .map(account -> SignedInOfficer.authentication(account, PROVED))
                .orElseThrow(() -> new BadCredentialsException("Wrong username or password"));
    }

    /** A program is in with that, unless more is asked for; a person at a browser when {@link Arrival} says so. */
    private Optional<Account> opened(String username, String password) {
        var visit = visits.present();
        try {
            var account = door.byPassword(username, password, visit);
            if (visit.program())
                account.filter(its -> factors.standing(its, PROVED) == Standing.COMPLETE)
                        .ifPresent(its -> door.enter(its.post().officer(), Way.API_PASSWORD, visit));
            return account;
        } catch (Rejection tooMany) {
            throw new TooManyTries(Objects.requireNonNullElse(tooMany.waiting(), Duration.ZERO));
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
