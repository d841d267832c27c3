package io.pagedesk.command.agent;

import io.pagedesk.command.problem.RefusedException;
import io.pagedesk.events.agent.AgentRole;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Creates {@code admin} where there are no accounts yet, and lets an admin in where none can sign in. A generated
 * password goes to standard output, once, and to no log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdmin implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private static final String USERNAME = "admin";
    private static final int PASSWORD_BYTES = 15;

    private final CommandGateway commands;
    private final AccountTable accounts;
    private final Passwords passwords;
    private final AdminProperties properties;

    FirstAdmin(CommandGateway commands, AccountTable accounts, Passwords passwords, AdminProperties properties) {
        this.commands = commands;
        this.accounts = accounts;
        this.passwords = passwords;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.all().isEmpty()) {
            letSomebodyIn();
            return;
        }
        String given = properties.password();
        String password = given == null ? generated() : given;
        try {
            commands.sendAndWait(
                    new RegisterAgent(USERNAME, "Administrator", List.of(AgentRole.ADMIN), passwords.hash(password)));
        } catch (RefusedException e) {
            LOG.info("Another instance created the first admin");
            return;
        }
        LOG.info("First admin created: {}", USERNAME);
        tell(USERNAME, given, password);
    }

    /** Accounts come without passwords where a desk was handed over: the first of its admins gets one. */
    private void letSomebodyIn() {
        accounts.adminWithoutAnyWayIn().ifPresent(username -> {
            String given = properties.password();
            String password = given == null ? generated() : given;
            accounts.setPasswordHash(username, passwords.hash(password));
            LOG.info("No admin could sign in: {} was given a password", username);
            tell(username, given, password);
        });
    }

    private static void tell(String username, @Nullable String given, String password) {
        if (given == null) {
            System.out.println("Sign in as " + username + " with the password " + password);
        }
    }

    private static String generated() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
