package io.pagedesk.query.access;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** A stateless login by token. Nothing that it guards changes anything, so it asks for no CSRF token. */
@Component
public class TokenLogin {

    /** For what is no page. */
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final AuthenticationManager tokens;
    private final DeskUrl desk;
    private final AccessProblems problems;

    TokenLogin(
            JwtDecoder decoder,
            SessionTokens sessions,
            ApiTokenLogin apiTokens,
            DeskUrl desk,
            AccessProblems problems) {
        JwtAuthenticationProvider signed = new JwtAuthenticationProvider(decoder);
        signed.setJwtAuthenticationConverter(sessions);
        this.tokens = new ProviderManager(apiTokens, signed);
        this.desk = desk;
        this.problems = problems;
    }

    /** Adds the login to a filter chain whose refusals are problems. */
    public HttpSecurity on(HttpSecurity http) throws Exception {
        return on(
                http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(NOTHING))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))),
                problems);
    }

    /** Adds the login to a filter chain whose refusals are these. */
    public <R extends AuthenticationEntryPoint & AuthenticationFailureHandler & AccessDeniedHandler> HttpSecurity on(
            HttpSecurity http, R refusals) throws Exception {
        return desk.byHttpsAlone(http)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new SessionCookieResolver())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .authenticationManagerResolver(request -> tokens)
                        .withObjectPostProcessor(failingWith(refusals)));
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failingWith(
            AuthenticationFailureHandler refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }
}
