package io.pagedesk.command.agent;

import io.pagedesk.events.agent.AgentRole;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body that changes an agent; what is absent stays as it is. */
record AgentChange(
        @Nullable
        @Size(max = 200)
        @Pattern(
                regexp = "\\P{Cntrl}*[^\\s\\p{Cntrl}]\\P{Cntrl}*",
                message = "must not be blank, nor have control characters")
        String name,

        @Nullable @Size(min = 1) List<@NotNull AgentRole> roles,
        @Nullable Boolean active,
        @Nullable @Size(min = 10, max = 200) String password) {

    @Override
    public String toString() {
        return "AgentChange[hidden]";
    }
}
