package org.yokradap.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.yokradap.platform.Languages;
import org.yokradap.platform.MessageFiles;

/** Which language an answer is in, and where its words are. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {
    static final String PARAMETER = "lang";

    @Bean
    MessageSource messageSource() {
        return MessageFiles.read();
    }

    /**
     * Pages: the language chosen in the top bar, kept in a cookie; most browsers here ask for English without their owner
     * knowing. REST: what the client asks for in {@code Accept-Language}.
     */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(PARAMETER) {
            @Override
            protected Locale parseLocaleValue(String cookie) {
                return Languages.of(cookie);
            }
        };
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(LanguageConfiguration::languageOf);
        return resolver;
    }

    private static Locale languageOf(HttpServletRequest request) {
        boolean asked = RestPaths.covers(request) && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        return asked ? Languages.of(request.getLocale()) : Languages.THAI;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var switcher = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String wanted) {
                return Languages.of(wanted);
            }

            // What went wrong may be that the fields of this very request cannot be read.
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                    throws ServletException {
                if (request.getDispatcherType() != DispatcherType.ERROR)
                    return super.preHandle(request, response, handler);
                try {
                    return !request.getMethod().equals(HttpMethod.GET.name())
                            || super.preHandle(request, response, handler);
                } catch (InvalidParameterException | RequestRejectedException illegible) {
                    return true;
                }
            }
        };
        switcher.setParamName(PARAMETER);
        registry.addInterceptor(switcher);
    }
}
