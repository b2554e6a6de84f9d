package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Way;

/** Signs anybody in as anybody, without a password. Exists only in a demonstration. */
@Controller
@Profile("demo")
class DemoSignIn {
    private final Accounts accounts;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final Arrival arrival;

    DemoSignIn(Accounts accounts, Arrival arrival) {
        this.accounts = accounts;
        this.arrival = arrival;
    }

    List<Account> accounts() {
        return accounts.all();
    }

    @PostMapping("/demo/sign-in")
    void signIn(@RequestParam OfficerId officer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var authentication = accounts.of(officer)
                .map(SignedInOfficer::authentication)
                .orElseThrow(() -> new BadCredentialsException("No account of " + officer));
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        sessions.saveContext(context, request, response);
        arrival.welcome(Way.DEMO, request, response, authentication);
    }
}
