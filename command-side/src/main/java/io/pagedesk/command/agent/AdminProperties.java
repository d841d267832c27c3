package io.pagedesk.command.agent;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The first admin.
 *
 * @param password {@code PAGEDESK_ADMIN_PASSWORD}; absent, a password is generated and printed once
 */
@Validated
@ConfigurationProperties("pagedesk.admin")
record AdminProperties(@Nullable @Size(min = 10, max = 200) String password) {

    @Override
    public String toString() {
        return "AdminProperties[hidden]";
    }
}
