package io.pagedesk.command.agent;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first admin. Checked by hand: Spring's validation would show a rejected password in the log.
 *
 * @param password {@code PAGEDESK_ADMIN_PASSWORD}; absent or blank, one is generated and printed once
 */
@ConfigurationProperties("pagedesk.admin")
record AdminProperties(@Nullable String password) {

    private static final int SHORTEST = 10;

    AdminProperties {
        if (password != null && password.isBlank()) {
            password = null;
        }
        if (password != null && password.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "pagedesk.admin.password (PAGEDESK_ADMIN_PASSWORD) must have at least 10 characters");
        }
    }

    @Override
    public String toString() {
        return "AdminProperties[hidden]";
    }
}
