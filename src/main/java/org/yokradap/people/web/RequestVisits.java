package org.yokradap.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.yokradap.people.api.Visit;
import org.yokradap.people.api.Visits;
import org.yokradap.platform.web.RestPaths;

/** Reads off the present request who is at the door. */
@Component
class RequestVisits implements Visits {
    @Override
    public Visit present() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
                ? of(present.getRequest())
                : Visit.INSIDE;
    }

    static Visit of(HttpServletRequest request) {
        return new Visit(
                request.getRemoteAddr(),
                Agent.words(Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "")),
                RestPaths.covers(request),
                DeviceCookie.of(request));
    }
}
