package org.yokradap.people.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yokradap.people.api.FirstSteps;
import org.yokradap.platform.web.OfToday;

/** Where people sign in. In a demonstration it also offers every account there is. */
@OfToday
@Controller
class LoginPage {
    private final ObjectProvider<DemoSignIn> demo;
    private final FirstSteps firstSteps;
    private final Providers providers;

    LoginPage(ObjectProvider<DemoSignIn> demo, FirstSteps firstSteps, Providers providers) {
        this.demo = demo;
        this.firstSteps = firstSteps;
        this.providers = providers;
    }

    @GetMapping("/login")
    String show(@RequestParam(defaultValue = "0") int wait, Model model) {
        var demonstration = demo.getIfAvailable();
        model.addAttribute("demoAccounts", demonstration == null ? List.of() : demonstration.accounts());
        model.addAttribute("wait", wait);
        model.addAttribute("providers", providers.offers());
        model.addAttribute("firstSteps", firstSteps.areNeeded());
        return "people/login";
    }
}
