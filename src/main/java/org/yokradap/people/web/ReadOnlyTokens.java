package org.yokradap.people.web;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.yokradap.people.api.AccessRejection;

/** Stops every command of a program that may only ask, whichever address it came by. */
@Component
class ReadOnlyTokens {
    /** Authority of one who may only ask. */
    static final String READ_ONLY = "READ_ONLY";

    ReadOnlyTokens(CommandBus commands) {
        commands.registerDispatchInterceptor(messages -> (index, command) -> checked(command));
    }

    private static CommandMessage<?> checked(CommandMessage<?> command) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> READ_ONLY.equals(authority.getAuthority())))
            throw AccessRejection.READ_ONLY.because();
        return command;
    }
}
