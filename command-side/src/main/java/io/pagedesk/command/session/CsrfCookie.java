package io.pagedesk.command.session;

import io.pagedesk.command.DeskProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The cookie {@code XSRF-TOKEN}, which a page of the desk can read and repeat, and a page of another site cannot. */
@Component
public class CsrfCookie {

    private final CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();

    CsrfCookie(DeskProperties desk) {
        tokens.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Strict").secure(desk.secure()));
    }

    public CsrfTokenRepository repository() {
        return tokens;
    }

    /** A new token for a new session. */
    void renew(HttpServletRequest request, HttpServletResponse response) {
        tokens.saveToken(tokens.generateToken(request), request, response);
    }
}
