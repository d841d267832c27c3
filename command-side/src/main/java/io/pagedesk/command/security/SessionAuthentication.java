package io.pagedesk.command.security;

import io.pagedesk.command.apitoken.ApiTokenLogin;
import io.pagedesk.command.session.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;

/**
 * Reads who calls from the token, of a session or of an integration, in the {@code Authorization} header, else from the one in the session cookie. Spring's
 * own resource server support is not used as a whole: it would spare any request with a token from the CSRF check, one
 * with a cookie too.
 */
@Component
class SessionAuthentication {

    private static final String BEARER = "bearer";

    private final SessionCookie cookie;
    private final JwtDecoder decoder;
    private final ApiTokenLogin apiTokens;
    private final SecurityProblems problems;
    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    SessionAuthentication(
            SessionCookie cookie, JwtDecoder decoder, ApiTokenLogin apiTokens, SecurityProblems problems) {
        this.cookie = cookie;
        this.apiTokens = apiTokens;
        this.decoder = decoder;
        this.problems = problems;
    }

    BearerTokenAuthenticationFilter filter() {
        BearerTokenAuthenticationConverter converter = new BearerTokenAuthenticationConverter();
        converter.setBearerTokenResolver(this::tokenIn);
        BearerTokenAuthenticationFilter filter =
                new BearerTokenAuthenticationFilter(new ProviderManager(apiTokens.provider(), provider()), converter);
        filter.setAuthenticationEntryPoint(problems);
        return filter;
    }

    /** A browser sends the cookie by itself, whoever asked for the request; a header it does not. */
    boolean asksForCsrfToken(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && !carriesHeader(request)
                && cookie.tokenIn(request) != null;
    }

    private @Nullable String tokenIn(HttpServletRequest request) {
        return carriesHeader(request) ? header.resolve(request) : cookie.tokenIn(request);
    }

    private static boolean carriesHeader(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER);
    }

    private JwtAuthenticationProvider provider() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter authentication = new JwtAuthenticationConverter();
        authentication.setJwtGrantedAuthoritiesConverter(roles);
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(authentication);
        return provider;
    }
}
