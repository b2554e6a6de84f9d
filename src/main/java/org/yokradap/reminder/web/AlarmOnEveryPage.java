package org.yokradap.reminder.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yokradap.people.api.Account;
import org.yokradap.people.api.Accounts;
import org.yokradap.people.api.OfficerId;
import org.yokradap.people.api.Role;
import org.yokradap.platform.Queries;
import org.yokradap.reminder.api.Scheduler;
import org.yokradap.reminder.api.SchedulerOf;

/** Tells those who coordinate, on whatever page they are, that nobody is reminded any more or that mail does not leave. */
@Configuration(proxyBeanMethods = false)
class AlarmOnEveryPage implements WebMvcConfigurer, HandlerInterceptor {
    private static final Set<String> COORDINATORS = Set.of(Role.HEAD_OF_OFFICE.name(), Role.ADMINISTRATOR.name());

    private final Accounts accounts;
    private final Queries queries;

    AlarmOnEveryPage(Accounts accounts, Queries queries) {
        this.accounts = accounts;
        this.queries = queries;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !page.hasView()) return;
        if (String.valueOf(page.getViewName()).startsWith("redirect:")) return;
        var officer = SecurityContextHolder.getContext().getAuthentication();
        if (officer == null || officer.getAuthorities().stream().noneMatch(AlarmOnEveryPage::isCoordinator)) return;
        accounts.of(new OfficerId(officer.getName()))
                .map(Account::actor)
                .map(actor -> queries.ask(new SchedulerOf(actor.agency()), actor))
                .filter(Scheduler::isAlarming)
                .ifPresent(scheduler -> page.addObject("mailAlarm", scheduler));
    }

    private static boolean isCoordinator(GrantedAuthority authority) {
        return COORDINATORS.contains(String.valueOf(authority.getAuthority()));
    }
}
