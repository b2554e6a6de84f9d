package org.yokradap.platform.web;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads everybody to where their work begins. */
@Controller
class HomePage {
    private final Navigation navigation;

    HomePage(Navigation navigation) {
        this.navigation = navigation;
    }

    @GetMapping("/")
    String first() {
        return navigation.entries().stream()
                .findFirst()
                .map(entry -> "redirect:" + entry.path())
                .orElseThrow(() -> new AccessDeniedException("No page is for this role"));
    }
}
