package org.yokradap.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.yokradap.platform.Phrases;
import org.yokradap.platform.Receipt;
import org.yokradap.platform.Rejection;

/**
 * Does what a submitted form asks for, and brings a refusal back to the field that has to be mended.
 *
 * <pre>{@code
 * if (!forms.accepted(entered, () -> commands.send(form.order(), actor), "plan.step-added")) return page(form, model);
 * return "redirect:/plan";
 * }</pre>
 */
@Component
public class Forms {
    /** Flash attribute with what the page that follows says at its top. */
    static final String NOTICE = "notice";

    /** Flash attribute: the views of the page that follows have not caught up with what was done. */
    static final String STALE = "stale";

    /** Flash attribute with why what was asked for was not done. */
    static final String REFUSAL = "refusal";

    private final Phrases phrases;

    Forms(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * Gives the order if the form was filled in properly. When it is accepted, the page that follows says so. When it is
     * refused, nothing has been stored and {@code entered} tells where and why: show the form again with what was typed.
     *
     * @param entered the form as bound; a field has the name of the command's component that it fills
     * @param notice key of the message for the page that follows
     * @throws Rejection when somebody may not do this at all; there is nothing to mend in the form then
     */
    public boolean accepted(BindingResult entered, Supplier<Receipt> order, String notice, Object... arguments) {
        return attempted(entered, () -> announce(order.get(), notice, arguments));
    }

    /**
     * As {@link #accepted}, for what somebody may have said before.
     *
     * @param again key of the message when the order was accepted and nothing came of it
     */
    public boolean acceptedOnce(
            BindingResult entered, Supplier<Receipt> order, String again, String notice, Object... arguments) {
        return attempted(entered, () -> {
            var receipt = order.get();
            announce(receipt, receipt.events() == 0 ? again : notice, arguments);
        });
    }

    /** As {@link #accepted}, for a first step that shows how something is understood and orders nothing yet. */
    public boolean readable(BindingResult entered, Runnable reading) {
        return attempted(entered, reading);
    }

    /**
     * Shows a form together with what is still to be mended in it, before anybody submits it.
     *
     * @param form name of the form in the model
     */
    public void flag(Model model, String form, List<Rejection> obstacles) {
        if (obstacles.isEmpty()) return;
        var entered = new BeanPropertyBindingResult(model.getAttribute(form), form);
        obstacles.forEach(obstacle -> mark(entered, obstacle));
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + form, entered);
    }

    /**
     * Marks what else stands in the way, nothing of it twice; and nothing while something concerns the whole form, or while what was sent
     * is no such form: a page sends numbers where numbers are, so somebody else wrote that.
     */
    public void flagAlso(BindingResult entered, List<Rejection> obstacles) {
        if (entered.getTarget() == null || entered.hasGlobalErrors()) return;
        for (var obstacle : obstacles) {
            var field = obstacle.field();
            var words = phrases.say(obstacle, LocaleContextHolder.getLocale());
            boolean told = field == null
                    || entered.getFieldErrors(field).stream()
                            .anyMatch(error -> words.equals(error.getDefaultMessage()));
            if (!told) mark(entered, obstacle);
        }
    }

    /** What was typed into a field; nothing where the field was not sent. */
    public static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private boolean attempted(BindingResult entered, Runnable attempt) {
        if (!entered.hasErrors()) {
            try {
                attempt.run();
                return true;
            } catch (Rejection rejection) {
                if (rejection.reason().kind() == Rejection.Kind.FORBIDDEN) throw rejection;
                mark(entered, rejection);
            }
        }
        response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return false;
    }

    /** Has the page that follows say what was done, and whether it shows it yet. For orders that no form makes. */
    public void announce(Receipt receipt, String notice, Object... arguments) {
        var flash = RequestContextUtils.getOutputFlashMap(request());
        flash.put(NOTICE, phrases.say(notice, LocaleContextHolder.getLocale(), arguments));
        flash.put(STALE, !receipt.fresh());
    }

    /** Has the page that follows say why nothing was done. For orders that no form makes. */
    public void explain(Rejection rejection) {
        RequestContextUtils.getOutputFlashMap(request())
                .put(REFUSAL, phrases.say(rejection, LocaleContextHolder.getLocale()));
    }

    private void mark(BindingResult entered, Rejection rejection) {
        var words = phrases.say(rejection, LocaleContextHolder.getLocale());
        var field = rejection.field();
        if (field != null && entered.getFieldType(field) != null) {
            entered.rejectValue(field, "rejected", words);
        } else {
            entered.reject("rejected", words);
        }
    }

    private static HttpServletRequest request() {
        return attributes().getRequest();
    }

    private static HttpServletResponse response() {
        return Objects.requireNonNull(attributes().getResponse());
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
