package io.pagedesk.command.agent;

import java.time.Instant;
import java.util.List;

/** The sessions that accounts have open; changed within the transaction of the command that ends them. */
public interface AgentSessions {

    /** Whether the session was open until now. */
    boolean end(String username, String sessionId, Instant at);

    /** Ends all open sessions of the account; their ids. */
    List<String> endAll(String username, Instant at);
}
