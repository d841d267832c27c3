package io.pagedesk.command.security;

import io.pagedesk.command.session.CsrfCookie;
import io.pagedesk.events.agent.AgentRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** Who may call the paths of the command side. What it serves there and does not name here is denied. */
@Configuration(proxyBeanMethods = false)
class CommandSecurity {

    private static final String ADMIN = AgentRole.ADMIN.name();
    private static final String AUDITOR = AgentRole.AUDITOR.name();
    private static final String AGENT = AgentRole.AGENT.name();

    @Bean
    @Order(100)
    SecurityFilterChain commandOpenSecurity(HttpSecurity http) {
        return SecurityDefaults.applyTo(http)
                .securityMatcher(CommandPaths.OPEN)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(101)
    SecurityFilterChain commandSecurity(
            HttpSecurity http, SessionAuthentication sessions, SecurityProblems problems, CsrfCookie csrfCookie) {
        return SecurityDefaults.applyTo(http)
                .securityMatcher(CommandPaths.ALL)
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(csrfCookie.repository())
                        .requireCsrfProtectionMatcher(sessions::asksForCsrfToken))
                .addFilterAt(sessions.filter(), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, CommandPaths.SESSION)
                        .authenticated()
                        .requestMatchers(HttpMethod.DELETE, CommandPaths.SESSION)
                        .authenticated()
                        .requestMatchers(CommandPaths.OWN_SESSIONS)
                        .authenticated()
                        .requestMatchers(CommandPaths.ADMINISTRATION)
                        .hasRole(ADMIN)
                        .requestMatchers(HttpMethod.GET, CommandPaths.FACEBOOK_CONNECT)
                        .hasRole(ADMIN)
                        .requestMatchers(CommandPaths.UPLOADS)
                        .hasAnyRole(AGENT, ADMIN, AUDITOR)
                        .requestMatchers(CommandPaths.TICKETS)
                        .hasAnyRole(AGENT, ADMIN)
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
