package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.Standing;

/**
 * Whose own second factors a page is about: of one who is in, or who has to set one up to get in. Not of one who has one and has not
 * given it.
 */
@Component
class AccountHolder {
    private final Accounts accounts;

    AccountHolder(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws AuthenticationCredentialsNotFoundException when there is nobody who may; the door then shows the way */
    Account of(HttpServletRequest request) {
        var officer = SignedInOfficer.present();
        if (officer.isPresent()) return accounts.of(officer.get().id()).orElseThrow(AccountHolder::nobody);
        return HalfWay.of(request)
                .filter(half -> half.standing() == Standing.FACTOR_MISSING)
                .map(HalfWay::account)
                .orElseThrow(AccountHolder::nobody);
    }

    private static AuthenticationCredentialsNotFoundException nobody() {
        return new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }
}
