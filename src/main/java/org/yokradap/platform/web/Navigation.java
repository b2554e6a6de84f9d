package org.yokradap.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Where whoever is signed in can go. */
@Component
class Navigation {
    private final List<NavigationEntry> all;

    Navigation(ObjectProvider<NavigationEntry> entries) {
        this.all = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    List<NavigationEntry> entries() {
        var authorities = authorities();
        return all.stream().filter(entry -> entry.isFor(authorities)).toList();
    }

    Optional<SignedIn> signedIn() {
        return authentication()
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    private static Set<String> authorities() {
        return authentication().stream()
                .flatMap(authentication -> authentication.getAuthorities().stream())
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }
}
