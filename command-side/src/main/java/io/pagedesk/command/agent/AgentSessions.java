package io.pagedesk.command.agent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sessions that accounts have open; changed within the transaction of the command that ends them. */
public interface AgentSessions {

    /** Whether the session was open until now. */
    boolean end(String username, String sessionId, Instant at);

    /**
     * Ends the open sessions of the account; their ids.
     *
     * @param kept one that goes on, where there is such
     */
    List<String> endAll(String username, @Nullable String kept, Instant at);

    /** The open sessions of the account, the newest first. */
    List<OpenSession> open(String username, Instant at);
}
