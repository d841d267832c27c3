package io.pagedesk.command.apitoken;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.pagedesk.command.origin.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Signs integrations in by their token, as {@code api:NAME}. How a token stands is remembered for two seconds: that long,
 * at most, an instance takes one that was revoked on another.
 */
@Component
public class ApiTokenLogin {

    private static final Duration BETWEEN_SIGHTINGS = Duration.ofMinutes(1);

    private final ApiTokenTable tokens;
    private final Clock clock;
    private final Cache<String, Optional<ApiTokenView>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    ApiTokenLogin(ApiTokenTable tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Takes API tokens, and leaves any other to whoever comes next. */
    public AuthenticationProvider provider() {
        return new AuthenticationProvider() {
            @Override
            public @Nullable Authentication authenticate(Authentication asked) {
                String token = ((BearerTokenAuthenticationToken) asked).getToken();
                return token.startsWith(ApiTokenSecret.PREFIX) ? signIn(new ApiTokenSecret(token)) : null;
            }

            @Override
            public boolean supports(Class<?> kind) {
                return BearerTokenAuthenticationToken.class.isAssignableFrom(kind);
            }
        };
    }

    /** On this instance a revoked token is refused at once. */
    void forget() {
        known.invalidateAll();
    }

    private Authentication signIn(ApiTokenSecret secret) {
        ApiTokenView token = known.get(secret.sha256(), this::lookUp)
                .filter(it -> it.expiresAt() == null || clock.instant().isBefore(it.expiresAt()))
                .orElseThrow(() -> new InvalidBearerTokenException("unknown, revoked or expired"));
        return new PreAuthenticatedAuthenticationToken(
                Origin.integration(token.name()),
                "",
                List.of(new SimpleGrantedAuthority("ROLE_" + token.role().name())));
    }

    private Optional<ApiTokenView> lookUp(String sha256) {
        Optional<ApiTokenView> found = tokens.findBySha256(sha256);
        Instant now = clock.instant();
        found.filter(it -> it.lastUsedAt() == null
                        || it.lastUsedAt().plus(BETWEEN_SIGHTINGS).isBefore(now))
                .ifPresent(it -> tokens.used(it.tokenId(), now));
        return found;
    }
}
