package io.pagedesk.command.session;

import io.pagedesk.command.agent.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What every way of signing in ends in: a session, and its two cookies. */
@Component
public class SessionOpening {

    private static final Logger LOG = LoggerFactory.getLogger(SessionOpening.class);

    private final SessionTokens tokens;
    private final SessionCookie cookie;
    private final CsrfCookie csrfCookie;

    SessionOpening(SessionTokens tokens, SessionCookie cookie, CsrfCookie csrfCookie) {
        this.tokens = tokens;
        this.cookie = cookie;
        this.csrfCookie = csrfCookie;
    }

    public OpenedSession open(Account account, HttpServletRequest request, HttpServletResponse response) {
        OpenedSession opened = tokens.open(account, Client.of(request));
        cookie.set(response, opened.token());
        csrfCookie.renew(request, response);
        LOG.info("Agent {} signed in", account.username());
        return opened;
    }
}
