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
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What admins may do about the views, beside looking at them. */
@Configuration(proxyBeanMethods = false)
class ProjectionSecurity {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    @Bean
    @Order(12)
    SecurityFilterChain projectionSecurityFilterChain(HttpSecurity http, TokenLogin login, ProblemResponse problems)
            throws Exception {
        return login.on(http.securityMatcher(doing()))
                .addFilterBefore(new CsrfCheck(problems), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(allowed -> allowed.anyRequest().hasRole("ADMIN"))
                .build();
    }

    private static RequestMatcher doing() {
        return new AndRequestMatcher(
                new OrRequestMatcher(
                        PATHS.matcher("/api/admin/projections/**"), PATHS.matcher("/api/admin/dead-letters/**")),
                new NegatedRequestMatcher(new OrRequestMatcher(
                        PATHS.matcher(HttpMethod.GET, "/**"), PATHS.matcher(HttpMethod.HEAD, "/**"))));
    }
}
