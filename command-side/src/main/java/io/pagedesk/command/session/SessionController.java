package io.pagedesk.command.session;

import io.pagedesk.command.agent.Account;
import io.pagedesk.command.agent.EndSession;
import io.pagedesk.command.agent.Usernames;
import io.pagedesk.command.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private static final Logger LOG = LoggerFactory.getLogger(SessionController.class);

    /** One answer for an unknown account, a wrong password and a deactivated account. */
    private static final Refusal WRONG = Refusal.of(
            HttpStatus.UNAUTHORIZED, "wrong-credentials", "There is no active agent with this username and password.");

    private static final String WAY = "password";

    private final ThrottledPasswords passwords;
    private final SessionOpening sessions;
    private final SignInMeters meters;
    private final SessionCookie cookie;
    private final CommandGateway commands;

    SessionController(
            ThrottledPasswords passwords,
            SessionOpening sessions,
            SignInMeters meters,
            SessionCookie cookie,
            CommandGateway commands) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.meters = meters;
        this.cookie = cookie;
        this.commands = commands;
    }

    /** JSON only: a form on another site cannot send that, so nobody is signed in behind their back. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    OpenedSession signIn(@Valid @RequestBody SignIn given, HttpServletRequest request, HttpServletResponse response) {
        String username = Usernames.canonical(given.username());
        Account account = passwords
                .check(username, given.password(), request.getRemoteAddr())
                .orElseThrow(() -> wrong(request));
        meters.succeeded(WAY);
        return sessions.open(account, request, response);
    }

    /** The name is not logged: people type passwords into the wrong field. */
    private RuntimeException wrong(HttpServletRequest request) {
        meters.failed(WAY);
        LOG.info("A sign-in from {} was refused", request.getRemoteAddr());
        return WRONG.asException();
    }

    @GetMapping
    SignedIn signedIn(Authentication who) {
        return SignedIn.of(who);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(Authentication who, HttpServletResponse response) {
        String session =
                who.getPrincipal() instanceof Jwt token ? token.getClaimAsString(SessionTokens.SESSION_ID) : null;
        if (session != null) {
            commands.sendAndWait(new EndSession(who.getName(), session));
            LOG.info("Agent {} signed out", who.getName());
        }
        cookie.remove(response);
    }
}
