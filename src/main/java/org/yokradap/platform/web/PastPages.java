package org.yokradap.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yokradap.calendar.ThaiDates;
import org.yokradap.platform.AsOf;
import org.yokradap.platform.Rejection;
import org.yokradap.platform.store.PastViews;

/**
 * Shows the pages of a session as of an earlier day, once somebody has chosen one, until it is chosen away. It is kept with the
 * session, so that every link leads on within that day.
 */
@Component
class PastPages implements HandlerInterceptor {
    private static final String DAY = "as-of";
    private static final Set<String> LOOKING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private final PastViews views;
    private final Navigation navigation;
    private final EntryForms entryForms;

    PastPages(PastViews views, Navigation navigation, EntryForms entryForms) {
        this.views = views;
        this.navigation = navigation;
        this.entryForms = entryForms;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var day = chosen(request);
        if (day.isEmpty() || RestPaths.covers(request) || !(handler instanceof HandlerMethod method)) return true;
        if (method.getBeanType().isAnnotationPresent(OfToday.class)) return true;
        var signedIn = navigation.signedIn();
        if (signedIn.isEmpty()) return true;
        var path = LocalPage.path(request);
        if (!LOOKING.contains(request.getMethod()) || entryForms.include(path))
            throw PastRejection.ONLY_LOOKING.because(day.get());
        AsOf.begin(views.of(signedIn.get().agency(), day.get()));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        AsOf.end();
    }

    /** The day that is looked at, also while a page of today is shown. */
    static Optional<LocalDate> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(DAY))
                .map(day -> LocalDate.parse(day.toString()));
    }

    @Configuration(proxyBeanMethods = false)
    static class OnEveryPage implements WebMvcConfigurer {
        private final PastPages past;

        OnEveryPage(PastPages past) {
            this.past = past;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(past).excludePathPatterns("/error");
        }
    }

    /** Where a day is chosen. */
    @Controller
    @OfToday
    static class Switch {
        private final PastViews views;
        private final Navigation navigation;
        private final Forms forms;
        private final Clock clock;

        Switch(PastViews views, Navigation navigation, Forms forms, Clock clock) {
            this.views = views;
            this.navigation = navigation;
            this.forms = forms;
            this.clock = clock;
        }

        @PostMapping("/as-of")
        String choose(
                @RequestParam String day,
                @RequestHeader(HttpHeaders.REFERER) Optional<URI> page,
                HttpSession session,
                RedirectAttributes next) {
            try {
                session.setAttribute(DAY, past(day).toString());
            } catch (Rejection rejection) {
                forms.explain(rejection);
                next.addFlashAttribute("pastDayTyped", day);
            }
            return "redirect:" + LocalPage.address(page);
        }

        private LocalDate past(String typed) {
            var today = LocalDate.now(clock);
            var day = ThaiDates.parse(typed)
                    .filter(it -> it.isBefore(today))
                    .orElseThrow(() -> PastRejection.NOT_PAST.because(typed, today.minusDays(1)));
            var first = navigation
                    .signedIn()
                    .flatMap(officer -> views.firstDay(officer.agency()))
                    .orElse(today);
            if (day.isBefore(first)) throw PastRejection.NOTHING_YET.because(first);
            return day;
        }

        @PostMapping("/as-of/end")
        String end(@RequestHeader(HttpHeaders.REFERER) Optional<URI> page, HttpSession session) {
            session.removeAttribute(DAY);
            return "redirect:" + LocalPage.address(page);
        }
    }
}
