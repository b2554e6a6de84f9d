package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Proof;
import org.yokradap.people.api.Standing;

/**
 * Somebody whose session has a password and lacks a second factor. This is no authentication: to everything but the pages of the
 * second step it is as if nobody were there.
 */
record HalfWay(Account account, Set<Proof> proofs, Standing standing) {
    void keepIn(HttpServletRequest request) {
        request.setAttribute(HalfWay.class.getName(), this);
    }

    static Optional<HalfWay> of(HttpServletRequest request) {
        return Optional.ofNullable((HalfWay) request.getAttribute(HalfWay.class.getName()));
    }

    /** Where the way goes on. */
    String page() {
        return standing == Standing.FACTOR_ASKED ? SecondStepPage.PATH : SecondFactorPages.PATH;
    }
}
