package io.pagedesk.query.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.util.WebUtils;

/** Takes the token of the {@code Authorization} header, else that of the cookie {@value #COOKIE}. */
final class SessionCookieResolver implements BearerTokenResolver {

    static final String COOKIE = "pagedesk-session";

    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String token = header.resolve(request);
        return token == null ? ofCookie(WebUtils.getCookie(request, COOKIE)) : token;
    }

    private static @Nullable String ofCookie(@Nullable Cookie cookie) {
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }
}
