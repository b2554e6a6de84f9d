package org.yokradap.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Style, scripts, fonts and symbols: what is the same for everybody, and which addresses are theirs. */
@Configuration(proxyBeanMethods = false)
class PublicFiles {
    static final String[] PATTERNS = {"/css/**", "/js/**", "/fonts/**", "/webjars/**", "/icons*.svg", "/favicon*.svg"};

    /** The same, of the address in a link. */
    private static final Pattern ADDRESS =
            Pattern.compile("/(?:css|js|fonts|webjars)/.*|/(?:icons|favicon)[^/]*\\.svg(?:[?#].*)?");

    /** In place of Spring's own, which takes every link of a page for one to a file. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> fileAddresses() {
        var registration = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new FileAddresses());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    /**
     * Puts the digest into the addresses of files, and leaves all others alone: to find out that no file is behind the link to a
     * report, the whole class path would be searched, for each of some hundred links on a page.
     */
    private static final class FileAddresses extends ResourceUrlEncodingFilter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            super.doFilter(
                    request,
                    response,
                    (same, encoding) -> chain.doFilter(same, new OfFiles((HttpServletResponse) encoding)));
        }
    }

    private static final class OfFiles extends HttpServletResponseWrapper {
        OfFiles(HttpServletResponse encoding) {
            super(encoding);
        }

        /** No session ever stands in an address here, so there is nothing else to be encoded. */
        @Override
        public String encodeURL(String address) {
            return ADDRESS.matcher(address).matches() ? super.encodeURL(address) : address;
        }
    }
}
