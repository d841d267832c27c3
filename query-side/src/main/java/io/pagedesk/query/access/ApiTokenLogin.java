package io.pagedesk.query.access;

import com.mongodb.MongoException;
import io.pagedesk.eventstore.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** Makes a login of an integration's token, recognised by its SHA-256; leaves any other token to whoever comes next. */
@Component
class ApiTokenLogin implements AuthenticationProvider {

    private static final String PREFIX = "pdk_";

    private final Believed<String, Optional<ApiToken>> tokens;
    private final Clock clock;

    ApiTokenLogin(ApiTokens tokens, Clock clock) {
        this.tokens = new Believed<>(tokens::find, clock);
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        String token = ((BearerTokenAuthenticationToken) asked).getToken();
        return token.startsWith(PREFIX) ? signIn(token) : null;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(kind);
    }

    private Authentication signIn(String token) {
        Instant now = clock.instant();
        ApiToken known = find(token)
                .filter(it -> it.expiresAt() == null || now.isBefore(it.expiresAt()))
                .orElseThrow(() -> new InvalidBearerTokenException("unknown, revoked or expired"));
        return new PreAuthenticatedAuthenticationToken(
                "api:" + known.name(), "", List.of(new SimpleGrantedAuthority("ROLE_" + known.role())));
    }

    private Optional<ApiToken> find(String token) {
        try {
            return tokens.get(sha256(token));
        } catch (MongoException away) {
            throw new InternalAuthenticationServiceException("the read models do not answer", away);
        }
    }

    private static String sha256(String token) {
        return HexFormat.of().formatHex(Sha256.begun().digest(token.getBytes(StandardCharsets.UTF_8)));
    }
}
