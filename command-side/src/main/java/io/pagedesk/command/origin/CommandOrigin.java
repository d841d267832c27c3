package io.pagedesk.command.origin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.slf4j.MDC;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Gives each command its actor and correlation id where the sender named none: the signed-in agent, else the system;
 * the request's id, else a new one.
 */
@Component
class CommandOrigin implements MessageDispatchInterceptor<CommandMessage<?>> {

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, command) -> withOrigin(command);
    }

    private static CommandMessage<?> withOrigin(CommandMessage<?> command) {
        Map<String, Object> missing = new HashMap<>();
        if (!command.getMetaData().containsKey(Origin.ACTOR)) {
            missing.put(Origin.ACTOR, signedIn());
        }
        if (!command.getMetaData().containsKey(Origin.CORRELATION_ID)) {
            String current = MDC.get(Origin.CORRELATION_ID);
            missing.put(
                    Origin.CORRELATION_ID, current == null ? UUID.randomUUID().toString() : current);
        }
        return missing.isEmpty() ? command : command.andMetaData(missing);
    }

    private static String signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken
                ? Origin.SYSTEM
                : who.getName();
    }
}
