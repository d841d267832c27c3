package io.pagedesk.command.oidc;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/** What has to be known of a sign-in when the browser comes back with a code. */
record PendingSignIn(
        Instant startedAt,
        String registration,
        String authorizationUri,
        String clientId,
        String redirectUri,
        Set<String> scopes,
        String state,
        String nonce,
        String codeVerifier) {

    static PendingSignIn of(OAuth2AuthorizationRequest asked, Instant now) {
        return new PendingSignIn(
                now,
                attribute(asked, OAuth2ParameterNames.REGISTRATION_ID),
                asked.getAuthorizationUri(),
                asked.getClientId(),
                Objects.requireNonNull(asked.getRedirectUri()),
                asked.getScopes(),
                Objects.requireNonNull(asked.getState()),
                attribute(asked, OidcParameterNames.NONCE),
                attribute(asked, PkceParameterNames.CODE_VERIFIER));
    }

    OAuth2AuthorizationRequest asRequest() {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(authorizationUri)
                .clientId(clientId)
                .redirectUri(redirectUri)
                .scopes(scopes)
                .state(state)
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, registration,
                        OidcParameterNames.NONCE, nonce,
                        PkceParameterNames.CODE_VERIFIER, codeVerifier))
                .build();
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        return String.valueOf(asked.<Object>getAttribute(name));
    }
}
