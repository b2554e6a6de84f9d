package org.yokradap.people.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in. In a demonstration it also offers every account there is. */
@Controller
class LoginPage {
    private final ObjectProvider<DemoSignIn> demo;

    LoginPage(ObjectProvider<DemoSignIn> demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String show(Model model) {
        var demonstration = demo.getIfAvailable();
        model.addAttribute("demoAccounts", demonstration == null ? List.of() : demonstration.accounts());
        return "people/login";
    }
}
