package org.yokradap.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yokradap.calendar.FiscalYear;
import org.yokradap.platform.AsOf;
import org.yokradap.platform.MovableClock;

/** Gives every page its frame, as the model attribute {@code shell}. */
@Configuration(proxyBeanMethods = false)
class ShellOnEveryPage implements WebMvcConfigurer, HandlerInterceptor {
    /** More would not fit under a thumb, except where the daily work has one place more. */
    private static final int MAIN_ENTRIES = 4;

    /** Entries up to this order belong to the daily work, whatever their number; the others are housekeeping. */
    private static final int DAILY = 50;

    /** Next year's plan is made before the year begins; records are kept for five years. */
    private static final int YEARS_AHEAD = 1;

    private static final int YEARS_BACK = 4;

    private final Navigation navigation;
    private final Clock clock;
    private final boolean demo;

    ShellOnEveryPage(Navigation navigation, Clock clock, ObjectProvider<MovableClock> movable) {
        this.navigation = navigation;
        this.clock = clock;
        this.demo = movable.getIfAvailable() != null;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !page.hasView() || isRedirect(page)) return;
        String path = LocalPage.path(request);
        page.addObject("nonce", BrowserRules.nonceOf(request));
        page.addObject(
                "shell",
                shell(
                        Objects.toString(page.getModel().get("place"), path),
                        yearOf(page.getModel().get("year")),
                        here(request),
                        request.getMethod().equals(HttpMethod.GET.name()),
                        PastPages.chosen(request)));
    }

    private static Optional<FiscalYear> yearOf(@Nullable Object shown) {
        if (shown instanceof FiscalYear year) return Optional.of(year);
        return shown instanceof Integer year && FiscalYear.isKnown(year)
                ? Optional.of(new FiscalYear(year))
                : Optional.empty();
    }

    /** A page that tells of an error is made at another address than the one that the browser shows. */
    private static String here(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR ? "" : LocalPage.address(request);
    }

    private Shell shell(
            String path, Optional<FiscalYear> shown, String here, boolean repeatable, Optional<LocalDate> past) {
        List<NavigationEntry> all = navigation.entries();
        List<NavigationEntry> entries =
                all.stream().filter(NavigationEntry::isListed).toList();
        var today = LocalDate.now(clock);
        long main = Math.max(
                MAIN_ENTRIES,
                entries.stream().filter(entry -> entry.order() <= DAILY).count());
        var place = entries.stream().filter(entry -> entry.leadsTo(path)).findFirst();
        var year = FiscalYear.of(today);
        return new Shell(
                navigation.signedIn(),
                entries.stream().limit(main).toList(),
                entries.stream().skip(main).toList(),
                all.stream().filter(entry -> !entry.isListed()).findFirst(),
                place.map(NavigationEntry::path).orElse(""),
                today,
                shown.orElse(year),
                place.filter(NavigationEntry::yearly)
                        .or(() ->
                                entries.stream().filter(NavigationEntry::yearly).findFirst())
                        .map(yearly -> years(yearly, year))
                        .orElse(List.of()),
                here,
                repeatable,
                demo,
                past,
                AsOf.current().isPresent());
    }

    private static List<Shell.YearLink> years(NavigationEntry place, FiscalYear now) {
        return IntStream.rangeClosed(-YEARS_AHEAD, YEARS_BACK)
                .mapToObj(back -> new FiscalYear(now.buddhistYear() - back))
                .map(year -> new Shell.YearLink(year, place.path() + "?year=" + year))
                .toList();
    }

    private static boolean isRedirect(ModelAndView page) {
        return page.getViewName() != null && page.getViewName().startsWith("redirect:");
    }
}
