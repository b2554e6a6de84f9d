package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Proof;
import org.yokradap.people.api.Way;
import org.yokradap.platform.web.OfToday;

/** Signs anybody in as anybody, without a password. Exists only in a demonstration. */
@OfToday
@Controller
@Profile("demo")
class DemoSignIn {
    private final Accounts accounts;
    private final SignInSession session;
    private final Arrival arrival;

    DemoSignIn(Accounts accounts, SignInSession session, Arrival arrival) {
        this.accounts = accounts;
        this.session = session;
        this.arrival = arrival;
    }

    List<Account> accounts() {
        return accounts.all();
    }

    @PostMapping("/demo/sign-in")
    void signIn(@RequestParam OfficerId officer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var account = accounts.of(officer).orElseThrow(() -> new BadCredentialsException("No account of " + officer));
        session.begin(account, Set.of(Proof.DEMONSTRATION), request, response);
        response.sendRedirect(request.getContextPath() + arrival.arrive(Way.DEMO, officer, request, response));
    }
}
