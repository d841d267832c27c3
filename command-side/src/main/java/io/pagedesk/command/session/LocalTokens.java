package io.pagedesk.command.session;

import io.pagedesk.command.DeskProperties;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks the desk's own tokens: signature, issuer, time, and that the session was not ended nor its agent deactivated.
 * Gives way to the company's OIDC issuer where Spring's own property names one.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        name = "spring.security.oauth2.resourceserver.jwt.issuer-uri",
        havingValue = "none",
        matchIfMissing = true)
class LocalTokens {

    @Bean
    JwtDecoder sessionJwtDecoder(SigningKeys keys, SessionTable sessions, DeskProperties desk, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        JwtTimestampValidator time = new JwtTimestampValidator();
        time.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time, new JwtIssuerValidator(desk.publicUrl().toString()), stillOpen(sessions)));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> stillOpen(SessionTable sessions) {
        OAuth2Error ended = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The session has ended.", null);
        return token -> sessions.alive(
                        Objects.requireNonNullElse(token.getClaimAsString(SessionTokens.SESSION_ID), ""),
                        Objects.requireNonNullElse(token.getSubject(), ""))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(ended);
    }
}
