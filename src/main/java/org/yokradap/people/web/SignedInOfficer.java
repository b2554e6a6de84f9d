package org.yokradap.people.web;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.AgencyId;
import org.yokradap.people.api.DivisionId;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.web.SignedIn;

/** The principal: an officer in a post. Only strings, because it is written into the session's row. */
record SignedInOfficer(
        String officer,
        String role,
        String agency,
        @Nullable String division,
        String title,
        String agencyName) implements SignedIn, AuthenticatedPrincipal, Serializable {
    private static final long serialVersionUID = 1L;

    static Authentication authentication(Account account) {
        var post = account.post();
        var principal = new SignedInOfficer(
                post.officer().value(),
                post.role().name(),
                post.agency().value(),
                post.division().map(DivisionId::value).orElse(null),
                post.title(),
                post.agencyName());
        return UsernamePasswordAuthenticationToken.authenticated(
                principal, null, List.of(new SimpleGrantedAuthority(principal.role())));
    }

    Actor actor() {
        return new Actor(
                new OfficerId(officer),
                Role.valueOf(role),
                new AgencyId(agency),
                Optional.ofNullable(division).map(DivisionId::new));
    }

    @Override
    public String getName() {
        return officer;
    }
}
