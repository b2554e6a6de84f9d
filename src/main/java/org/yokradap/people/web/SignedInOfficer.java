package org.yokradap.people.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.yokradap.people.api.AccessRejection;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Actor;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.OpenAgencies;
import org.yokradap.people.api.Post;
import org.yokradap.people.api.Proof;
import org.yokradap.people.api.Role;
import org.yokradap.people.api.Tokens.Bearer;
import org.yokradap.people.api.Tokens.Scope;
import org.yokradap.platform.web.SignedIn;

/**
 * The principal: an officer in a post. Only strings, because it is written into the session's row.
 *
 * @param signature of the actor; missing in rows of before there was one, which only tell who it is
 * @param standsInFor titles of the posts in which the officer acts for those who hold them; missing likewise
 * @param inThaiDigits whether pages are shown in them; missing likewise
 * @param proved what was shown to be this officer; missing in rows of before there was anything but a password
 */
record SignedInOfficer(
        String officer,
        String title,
        String agencyName,
        @Nullable Map<String, String> signature,
        @Nullable List<String> standsInFor,
        @Nullable Boolean inThaiDigits,
        @Nullable List<String> proved)
        implements SignedIn, AuthenticatedPrincipal, Serializable {
    private static final long serialVersionUID = 1L;

    static Authentication authentication(Account account, Set<Proof> proofs) {
        var post = account.post();
        var actor = account.actor();
        var principal = new SignedInOfficer(
                post.officer().value(),
                post.title(),
                post.agencyName(),
                actor.toMetadata(),
                account.acting().stream().map(Post::title).toList(),
                account.thaiDigits(),
                proofs.stream().map(Proof::name).toList());
        var authorities = actor.capacities().stream()
                .map(capacity -> new SimpleGrantedAuthority(capacity.role().name()))
                .distinct()
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }

    /** The same officer of a programme office, who looks into an agency that is open to it. */
    SignedInOfficer lookingInto(OpenAgencies.Agency agency) {
        var looking = new Actor(actor().officer(), Role.PROGRAMME_OFFICE, agency.id());
        return new SignedInOfficer(
                officer,
                title + " · " + agencyName,
                agency.name(),
                looking.toMetadata(),
                standsInFor,
                inThaiDigits,
                proved);
    }

    /** Of a program, which may do less than its officer. */
    static Authentication authentication(Bearer bearer) {
        var officers = authentication(bearer.account(), Set.of(Proof.TOKEN));
        if (bearer.scope() != Scope.READ) return officers;
        var authorities = new ArrayList<GrantedAuthority>(officers.getAuthorities());
        authorities.add(new SimpleGrantedAuthority(ReadOnlyTokens.READ_ONLY));
        return UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(officers.getPrincipal()), null, authorities);
    }

    /** Who has shown all that is asked for, of those who send the present request. */
    static Optional<SignedInOfficer> present() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInOfficer officer
                ? Optional.of(officer)
                : Optional.empty();
    }

    OfficerId id() {
        return new OfficerId(officer);
    }

    Actor actor() {
        return Actor.from(signature == null ? Map.of() : signature).orElseThrow(AccessRejection.UNSIGNED::because);
    }

    Set<Proof> proofs() {
        if (proved == null) return EnumSet.of(Proof.PASSWORD);
        var proofs = EnumSet.noneOf(Proof.class);
        proved.forEach(name -> proofs.add(Proof.valueOf(name)));
        return proofs;
    }

    @Override
    public List<String> actingFor() {
        return standsInFor == null ? List.of() : standsInFor;
    }

    @Override
    public String agency() {
        return actor().agency().value();
    }

    @Override
    public boolean thaiDigits() {
        return inThaiDigits != null && inThaiDigits;
    }

    @Override
    public String getName() {
        return officer;
    }
}
