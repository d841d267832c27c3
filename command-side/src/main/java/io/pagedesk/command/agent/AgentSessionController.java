package io.pagedesk.command.agent;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An admin looks at the sessions of an agent, and ends them. */
@RestController
@RequestMapping("/api/admin/agents/{username}/sessions")
class AgentSessionController {

    private static final Logger LOG = LoggerFactory.getLogger(AgentSessionController.class);

    private final CommandGateway commands;
    private final AccountTable accounts;
    private final AgentSessions sessions;
    private final Clock clock;

    AgentSessionController(CommandGateway commands, AccountTable accounts, AgentSessions sessions, Clock clock) {
        this.commands = commands;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    List<OpenSession> list(@PathVariable String username) {
        return sessions.open(known(username), clock.instant());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(@PathVariable String username) {
        String agent = known(username);
        commands.sendAndWait(new EndSessions(agent, null));
        LOG.info("All sessions of agent {} were ended", agent);
    }

    @DeleteMapping("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String username, @PathVariable String sessionId) {
        String agent = known(username);
        commands.sendAndWait(new EndSession(agent, sessionId));
        LOG.info("A session of agent {} was ended", agent);
    }

    private String known(String username) {
        return accounts.find(Usernames.canonical(username))
                .map(Account::username)
                .orElseThrow(() -> AgentRefusals.notFound(username).asException());
    }
}
