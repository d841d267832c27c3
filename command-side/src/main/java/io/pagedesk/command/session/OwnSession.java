package io.pagedesk.command.session;

import io.pagedesk.command.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/** The session that a request comes from. */
record OwnSession(String username, String sessionId) {

    private static final Refusal NONE = Refusal.of(
            HttpStatus.FORBIDDEN, "no-session", "Only somebody who signed in at the desk itself can do this.");

    static OwnSession of(Authentication who) {
        String session =
                who.getPrincipal() instanceof Jwt token ? token.getClaimAsString(SessionTokens.SESSION_ID) : null;
        if (session == null) {
            throw NONE.asException();
        }
        return new OwnSession(who.getName(), session);
    }
}
