package io.pagedesk.query.alone;

import io.pagedesk.query.access.TokenLogin;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Guards what the query side does not: an address that nobody serves still asks for a login first. */
@Configuration(proxyBeanMethods = false)
public class AloneConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain aloneSecurityFilterChain(HttpSecurity http, TokenLogin login) throws Exception {
        return login.on(http)
                .authorizeHttpRequests(allowed -> allowed.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("health", "prometheus"))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }
}
