package io.pagedesk.command.oidc;

import io.pagedesk.command.DeskProperties;
import io.pagedesk.command.secret.SecretBox;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sign-ins that are under way at the issuer, each in a cookie of its browser, encrypted: any instance can end it, no
 * other browser can. Lax, since the browser comes back from the issuer's site.
 */
@Component
public class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "pagedesk-oidc";
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SecretBox secrets;
    private final DeskProperties desk;
    private final Clock clock;

    PendingSignIns(SecretBox secrets, DeskProperties desk, Clock clock) {
        this.secrets = secrets;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter("state");
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(this::read)
                .filter(pending -> pending.state().equals(state))
                .filter(pending -> clock.instant().isBefore(pending.startedAt().plus(LIFETIME)))
                .map(PendingSignIn::asRequest)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            add(response, "", Duration.ZERO);
        } else {
            String pending = JSON.writeValueAsString(PendingSignIn.of(asked, clock.instant()));
            add(response, secrets.encrypt(pending), LIFETIME);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        add(response, "", Duration.ZERO);
        return asked;
    }

    private Optional<PendingSignIn> read(String cookie) {
        try {
            return Optional.of(JSON.readValue(secrets.decrypt(cookie), PendingSignIn.class));
        } catch (IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private void add(HttpServletResponse response, String value, Duration maxAge) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(desk.secure())
                .path(OidcAddresses.COOKIE_PATH)
                .maxAge(maxAge)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
