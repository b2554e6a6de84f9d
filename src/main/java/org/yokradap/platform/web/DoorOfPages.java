package org.yokradap.platform.web;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What a module has to say about how people, and not programs, get in. */
@FunctionalInterface
public interface DoorOfPages extends Customizer<HttpSecurity> {}
