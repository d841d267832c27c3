package io.pagedesk.query.access;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.stereotype.Component;

/** A stateless login by token. Nothing that it guards changes anything, so it asks for no CSRF token. */
@Component
public class TokenLogin {

    private final SessionTokens sessions;
    private final AccessProblems problems;

    TokenLogin(SessionTokens sessions, AccessProblems problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    /** Adds the login to a filter chain. */
    public HttpSecurity on(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new SessionCookieResolver())
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(sessions))
                        .withObjectPostProcessor(failingWith(problems)));
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failingWith(AccessProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(problems);
                return filter;
            }
        };
    }
}
