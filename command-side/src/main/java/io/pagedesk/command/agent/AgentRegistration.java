package io.pagedesk.command.agent;

import io.pagedesk.events.agent.AgentRole;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The body that registers an agent. */
record AgentRegistration(
        @NotNull @Pattern(regexp = Usernames.PATTERN, message = "must be 1 to 64 letters, digits or ._@+-")
        String username,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must have no control characters")
        String name,

        @NotNull @Size(min = 10, max = 200) String password,
        @NotEmpty List<@NotNull AgentRole> roles) {

    @Override
    public String toString() {
        return "AgentRegistration[username=" + username + "]";
    }
}
