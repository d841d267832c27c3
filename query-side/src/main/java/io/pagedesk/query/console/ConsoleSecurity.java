package io.pagedesk.query.console;

import io.pagedesk.query.access.DeskUrl;
import io.pagedesk.query.access.TokenLogin;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may see which page. Pages are read; whatever they change goes to the API. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    private static final String[] OPEN = {"/", "/login", "/assets/**"};
    private static final String[] PAGES = {"/app", "/app/**", "/admin", "/admin/**", "/audit", "/audit/**", "/account"};

    @Bean
    @Order(20)
    SecurityFilterChain consoleOpenSecurity(HttpSecurity http, ContentPolicy content, DeskUrl desk) throws Exception {
        return desk.byHttpsAlone(withHeaders(http, content))
                .securityMatcher(reading(OPEN))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(allowed -> allowed.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(21)
    SecurityFilterChain consoleSecurity(
            HttpSecurity http, ContentPolicy content, TokenLogin login, LoginFirst loginFirst) throws Exception {
        return login.on(withHeaders(http, content).securityMatcher(reading(PAGES)), loginFirst)
                .authorizeHttpRequests(allowed -> allowed.requestMatchers("/admin", "/admin/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/audit", "/audit/**")
                        .hasAnyRole("ADMIN", "AUDITOR")
                        .anyRequest()
                        .hasAnyRole("AGENT", "ADMIN", "AUDITOR"))
                .build();
    }

    private static HttpSecurity withHeaders(HttpSecurity http, ContentPolicy content) {
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(content.directives()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    }

    private static RequestMatcher reading(String... paths) {
        PathPatternRequestMatcher.Builder matchers = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Arrays.stream(paths)
                .flatMap(path -> Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                        .<RequestMatcher>map(method -> matchers.matcher(method, path)))
                .toList());
    }
}
