package org.yokradap.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.Operator;
import org.yokradap.people.api.ProgrammeOffices;
import org.yokradap.people.api.Role;

/**
 * Looks up at each request what reaches beyond the own agency: the right of those who look after the deployment, and the look of a
 * programme office into one agency that is open to it. A grant that was withdrawn ends with the next request.
 */
class WiderRights extends OncePerRequestFilter {
    /** With which a program says into which agency it looks; the agency's id. */
    static final String HEADER = "Yokradap-Agency";

    /** Of the session: the agency chosen on the page. */
    static final String CHOSEN = "looks-into";

    /** The authority of an administrator of the operating agency. */
    static final String OPERATOR = "OPERATOR";

    private final Operator operator;
    private final ProgrammeOffices offices;
    private final Clock clock;

    WiderRights(Operator operator, ProgrammeOffices offices, Clock clock) {
        this.operator = operator;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInOfficer officer) {
            var actor = officer.actor();
            if (actor.may(Role.ADMINISTRATOR) && operator.is(actor.agency())) {
                var authorities = new ArrayList<GrantedAuthority>(authentication.getAuthorities());
                authorities.add(new SimpleGrantedAuthority(OPERATOR));
                become(officer, authorities);
            } else if (actor.may(Role.PROGRAMME_OFFICE)) {
                var looked = asked(request).map(agency -> look(officer, actor, agency, request));
                if (looked.isPresent()) become(looked.get(), authentication.getAuthorities());
            }
        }
        chain.doFilter(request, response);
    }

    private static void become(SignedInOfficer officer, Collection<? extends GrantedAuthority> authorities) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(officer, null, authorities));
        SecurityContextHolder.setContext(context);
    }

    private static Optional<String> asked(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        if (header != null) return Optional.of(header);
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable(text(session.getAttribute(CHOSEN)));
    }

    private static @Nullable String text(@Nullable Object attribute) {
        return attribute == null ? null : attribute.toString();
    }

    private SignedInOfficer look(SignedInOfficer officer, Actor actor, String agency, HttpServletRequest request) {
        return offices.open(actor.agency(), LocalDate.now(clock)).stream()
                .filter(open -> open.id().value().equals(agency))
                .findFirst()
                .map(officer::lookingInto)
                .orElseThrow(() -> {
                    forget(request);
                    return new AccessDeniedException("Not open to " + actor.agency());
                });
    }

    /** Otherwise the office could go nowhere any more, not even to where another agency is chosen. */
    private static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(CHOSEN);
    }
}
