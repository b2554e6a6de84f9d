package org.yokradap.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.yokradap.people.api.AgencyRejection;
import org.yokradap.people.api.DivisionId;
import org.yokradap.platform.Receipt;

/** A page as a module would write it, with every part in use; and a resource that takes JSON. */
@Controller
class SamplePage {
    static final String TAKEN = "กองคลัง";

    private static final List<String> STATES =
            List.of("not-due", "due-soon", "overdue", "submitted", "returned", "approved", "approved-late", "changed");

    private final Forms forms;

    SamplePage(Forms forms) {
        this.forms = forms;
    }

    record Sample(
            @NotBlank String name,

            @NotNull LocalDate day,

            @Nullable String note) {}

    record Order(
            @NotBlank String name,
            DivisionId division,
            @NotNull LocalDate day) {}

    @GetMapping("/sample")
    String page(@ModelAttribute("form") Sample form, Model model) {
        model.addAttribute("states", STATES);
        return "sample";
    }

    @PostMapping("/sample")
    String submit(@Valid @ModelAttribute("form") Sample form, BindingResult entered, Model model) {
        if (!forms.accepted(entered, () -> add(form), "event.people.DivisionAdded")) return page(form, model);
        return "redirect:/sample";
    }

    @GetMapping("/sample/broken")
    String brokenPage() {
        throw new IllegalStateException("secret detail");
    }

    private static Receipt add(Sample form) {
        if (form.name().equals(TAKEN))
            throw AgencyRejection.DIVISION_NAME_TAKEN.because(TAKEN).on("name");
        if (form.name().equals("ปิดแล้ว"))
            throw AgencyRejection.UNKNOWN_DIVISION.because(form.name()).on("division");
        return new Receipt(1, false);
    }

    @PostMapping("/api/v1/sample")
    @ResponseBody
    Order take(@Valid @RequestBody Order order) {
        return order;
    }

    @GetMapping("/api/v1/sample/broken")
    @ResponseBody
    String broken() {
        throw new IllegalStateException("secret detail");
    }
}
