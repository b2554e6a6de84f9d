package org.yokradap.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tomcat says of CONNECT (501) and of a version of HTTP that there is none of (505) that the server has a fault, and Spring fails
 * over an escape it cannot read in what follows a semicolon, which Tomcat cuts off unread. It is the request that has the fault.
 */
class BrokenRequests extends ValveBase {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?!\\p{XDigit}{2})");

    BrokenRequests() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // There is none where the first line could not be read; Tomcat has refused that already.
        var address = request.getRequestURI();
        if (address != null && BROKEN_ESCAPE.matcher(address).find()) {
            // Without a page: what writes one would stumble over the address again.
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (response.getStatus() == HttpServletResponse.SC_NOT_IMPLEMENTED)
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        else if (response.getStatus() == HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED)
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        getNext().invoke(request, response);
    }

    @Configuration(proxyBeanMethods = false)
    static class InTheServer {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> brokenRequests() {
            return server -> server.addEngineValves(new BrokenRequests());
        }
    }
}
