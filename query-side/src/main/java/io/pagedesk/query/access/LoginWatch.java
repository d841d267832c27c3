package io.pagedesk.query.access;

import java.time.Clock;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Whether a login that was good when it came still is, for what stays open longer than a request. */
@Component
public class LoginWatch {

    private final SessionCheck sessions;
    private final Clock clock;

    LoginWatch(SessionCheck sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    public boolean isOver(Authentication login) {
        if (!(login instanceof JwtAuthenticationToken token)) {
            return false;
        }
        Jwt jwt = token.getToken();
        Instant expiry = jwt.getExpiresAt();
        return (expiry != null && !clock.instant().isBefore(expiry))
                || sessions.isOver(new Session(login.getName(), jwt.getClaimAsString("sid"), jwt.getIssuedAt()));
    }
}
