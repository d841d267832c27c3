package io.pagedesk.command.facebook;

import io.pagedesk.command.DeskProperties;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Binds a login to the browser that began it. {@code Lax}, since it has to come along when Facebook sends the browser
 * back, which the session's cookie does not.
 */
@Component
class LoginCookie {

    private static final String NAME = "pagedesk-facebook-login";
    private static final String PATH = "/oauth";

    private final DeskProperties desk;
    private final FacebookProperties facebook;

    LoginCookie(DeskProperties desk, FacebookProperties facebook) {
        this.desk = desk;
        this.facebook = facebook;
    }

    static @Nullable String in(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }

    String set(String browser) {
        return cookie(browser, facebook.loginWithin());
    }

    String remove() {
        return cookie("", Duration.ZERO);
    }

    private String cookie(String value, Duration maxAge) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(desk.secure())
                .path(PATH)
                .maxAge(maxAge)
                .build()
                .toString();
    }
}
