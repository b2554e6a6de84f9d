package org.yokradap.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tomcat says of CONNECT that the server has a fault (501); it is the request that has one. */
class NoTunnels extends ValveBase {
    NoTunnels() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.getStatus() == HttpServletResponse.SC_NOT_IMPLEMENTED)
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        getNext().invoke(request, response);
    }

    @Configuration(proxyBeanMethods = false)
    static class InTheServer {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> noTunnels() {
            return server -> server.addEngineValves(new NoTunnels());
        }
    }
}
