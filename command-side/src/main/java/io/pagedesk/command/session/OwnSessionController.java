package io.pagedesk.command.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.pagedesk.command.agent.EndSession;
import io.pagedesk.command.agent.EndSessions;
import io.pagedesk.command.agent.OpenSession;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody is signed in, and how they sign out elsewhere. */
@RestController
@RequestMapping("/api/session/sessions")
class OwnSessionController {

    private final CommandGateway commands;
    private final SessionTable sessions;
    private final Clock clock;

    OwnSessionController(CommandGateway commands, SessionTable sessions, Clock clock) {
        this.commands = commands;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    List<Listed> list(Authentication who) {
        OwnSession own = OwnSession.of(who);
        return sessions.open(own.username(), clock.instant()).stream()
                .map(session -> new Listed(session, session.sessionId().equals(own.sessionId())))
                .toList();
    }

    /** Signs out everywhere else. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Authentication who) {
        OwnSession own = OwnSession.of(who);
        commands.sendAndWait(new EndSessions(own.username(), own.sessionId()));
    }

    /** Ends one's own session only; any other id changes nothing. */
    @DeleteMapping("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String sessionId, Authentication who) {
        commands.sendAndWait(new EndSession(OwnSession.of(who).username(), sessionId));
    }

    /** A session, and whether it is the one that asks. */
    record Listed(@JsonUnwrapped OpenSession session, boolean current) {}
}
