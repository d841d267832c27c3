package io.pagedesk.command.agent;

import java.util.Optional;

/** Who works at the desk. */
public interface AgentDirectory {

    /** The username of an agent who may sign in, as it is kept; empty for anybody else. */
    Optional<String> findActive(String username);
}
