package io.pagedesk.query.access;

import io.pagedesk.query.problem.ProblemResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may tell colleagues that they write: who may write. */
@Configuration(proxyBeanMethods = false)
class WritingSecurity {

    @Bean
    @Order(11)
    SecurityFilterChain writingSecurityFilterChain(HttpSecurity http, TokenLogin login, ProblemResponse problems)
            throws Exception {
        return login.on(http.securityMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.PUT, "/api/writing/*")))
                .addFilterBefore(new CsrfCheck(problems), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(allowed -> allowed.anyRequest().hasAnyRole("AGENT", "ADMIN"))
                .build();
    }
}
