package io.pagedesk.command.security;

import io.pagedesk.command.DeskProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every chain of the command side has in common: strict headers, and none of Spring's own pages. */
final class SecurityDefaults {

    private static final String CONTENT = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private SecurityDefaults() {}

    static HttpSecurity applyTo(HttpSecurity http) {
        // The public address tells: a proxy in front may end TLS, and the request shows nothing of it.
        boolean secure = http.getSharedObject(ApplicationContext.class)
                .getBean(DeskProperties.class)
                .secure();
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .httpStrictTransportSecurity(
                                hsts -> hsts.includeSubDomains(false).requestMatcher(request -> secure)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
