package io.pagedesk.query.access;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may read what. Covers the reading of the query side's addresses alone, and of those allows what it names. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskUrl.class)
class QuerySecurity {

    private static final int BEFORE_THE_COMMAND_SIDE = 10;

    private static final String[] PATHS = {
        "/api/tickets",
        "/api/tickets/**",
        "/api/inboxes",
        "/api/updates",
        "/api/media/**",
        "/api/agents",
        "/api/labels",
        "/api/canned-replies",
        "/api/mentions",
        "/api/statistics",
        "/api/writing/*",
        "/api/audit/**",
        "/api/admin/projections/**",
        "/api/admin/dead-letters/**"
    };

    @Bean
    @Order(BEFORE_THE_COMMAND_SIDE)
    SecurityFilterChain querySecurityFilterChain(HttpSecurity http, TokenLogin login) throws Exception {
        return login.on(http.securityMatcher(reading()))
                .authorizeHttpRequests(allowed -> allowed.requestMatchers(
                                "/api/tickets",
                                "/api/tickets/**",
                                "/api/inboxes",
                                "/api/updates",
                                "/api/media/**",
                                "/api/agents",
                                "/api/labels",
                                "/api/canned-replies",
                                "/api/mentions",
                                "/api/statistics",
                                "/api/writing/*")
                        .hasAnyRole("AGENT", "ADMIN", "AUDITOR")
                        .requestMatchers("/api/audit/**")
                        .hasAnyRole("ADMIN", "AUDITOR")
                        .requestMatchers("/api/admin/projections/**", "/api/admin/dead-letters/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static RequestMatcher reading() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Arrays.stream(PATHS)
                .flatMap(path -> Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                        .<RequestMatcher>map(method -> paths.matcher(method, path)))
                .toList());
    }
}
