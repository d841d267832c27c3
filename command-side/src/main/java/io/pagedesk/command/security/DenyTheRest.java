package io.pagedesk.command.security;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Opens health, metrics and the OpenAPI document, and refuses whatever no other chain claims. Imported by the process itself, not found by a
 * component scan: where both sides share a process there is one such chain, after the chains of both.
 */
public class DenyTheRest {

    @Bean
    @Order(0)
    SecurityFilterChain healthAndMetricsSecurity(HttpSecurity http) {
        return SecurityDefaults.applyTo(http)
                .securityMatcher(EndpointRequest.to("health", "prometheus"))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDocumentSecurity(HttpSecurity http) {
        return SecurityDefaults.applyTo(http)
                .securityMatcher("/v3/api-docs")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain denyTheRest(HttpSecurity http, SecurityProblems problems) {
        return SecurityDefaults.applyTo(http)
                .csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
