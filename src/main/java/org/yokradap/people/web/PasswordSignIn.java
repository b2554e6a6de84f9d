package org.yokradap.people.web;

import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Proof;

/** Signs officers in by username and password, at the login page and for each REST request. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final Accounts accounts;

    PasswordSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        return accounts.signIn(claim.getName(), String.valueOf(claim.getCredentials()))
                .map(account -> SignedInOfficer.authentication(account, Set.of(Proof.PASSWORD)))
                .orElseThrow(() -> new BadCredentialsException("Wrong username or password"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
