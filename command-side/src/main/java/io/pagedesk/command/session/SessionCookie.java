package io.pagedesk.command.session;

import io.pagedesk.command.DeskProperties;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie that carries a session's token for browsers. */
@Component
public class SessionCookie {

    private static final String NAME = "pagedesk-session";

    private final DeskProperties desk;

    SessionCookie(DeskProperties desk) {
        this.desk = desk;
    }

    /** The token that the browser sent along, if any. */
    public @Nullable String tokenIn(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }

    void set(HttpServletResponse response, String token) {
        add(response, token, SessionTokens.LIFETIME);
    }

    void remove(HttpServletResponse response) {
        add(response, "", Duration.ZERO);
    }

    private void add(HttpServletResponse response, String value, Duration maxAge) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(desk.secure())
                .path("/")
                .maxAge(maxAge)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
