package org.yokradap.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.platform.MovableClock;

/** Gives every page its frame, as the model attribute {@code shell}. */
@Configuration(proxyBeanMethods = false)
class ShellOnEveryPage implements WebMvcConfigurer, HandlerInterceptor {
    /** More would not fit under a thumb. */
    private static final int MAIN_ENTRIES = 4;

    private final Navigation navigation;
    private final Clock clock;

    ShellOnEveryPage(Navigation navigation, Clock clock) {
        this.navigation = navigation;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !page.hasView() || isRedirect(page)) return;
        page.addObject(
                "shell",
                shell(request.getRequestURI().substring(request.getContextPath().length())));
    }

    private Shell shell(String path) {
        List<NavigationEntry> entries = navigation.entries();
        var today = LocalDate.now(clock);
        return new Shell(
                navigation.signedIn(),
                entries.stream().limit(MAIN_ENTRIES).toList(),
                entries.stream().skip(MAIN_ENTRIES).toList(),
                entries.stream()
                        .filter(entry -> entry.leadsTo(path))
                        .findFirst()
                        .map(NavigationEntry::path)
                        .orElse(""),
                today,
                FiscalYear.of(today),
                clock instanceof MovableClock);
    }

    private static boolean isRedirect(ModelAndView page) {
        return page.getViewName() != null && page.getViewName().startsWith("redirect:");
    }
}
