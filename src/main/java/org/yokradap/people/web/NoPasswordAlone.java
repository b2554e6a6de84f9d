package org.yokradap.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.FactorRejection;
import org.yokradap.people.api.SecondFactors;
import org.yokradap.people.api.Standing;

/** Refuses a program that gives the password of an account with every request where a person would have to give more. */
class NoPasswordAlone extends OncePerRequestFilter {
    private final Accounts accounts;
    private final SecondFactors factors;

    NoPasswordAlone(Accounts accounts, SecondFactors factors) {
        this.accounts = accounts;
        this.factors = factors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && !PostAsOfNow.hasFound(authentication, request)
                && authentication.getPrincipal() instanceof SignedInOfficer officer
                && !isEnough(officer)) {
            throw new AccessDeniedException("A password is not enough", FactorRejection.PASSWORD_NOT_ENOUGH.because());
        }
        chain.doFilter(request, response);
    }

    private boolean isEnough(SignedInOfficer officer) {
        return accounts.of(officer.id())
                .map(account -> factors.standing(account, officer.proofs()))
                .filter(Standing.COMPLETE::equals)
                .isPresent();
    }
}
