package org.yokradap.platform.web;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.yokradap.platform.AddressClass;
import org.yokradap.platform.Whence;

/** What the connection of the request says. A header that anybody can write counts only where an operator trusts the proxy. */
@Component
class RequestWhence implements Whence {
    @Override
    public AddressClass addressClass() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
                ? AddressClass.of(present.getRequest().getRemoteAddr())
                : AddressClass.INSIDE;
    }
}
