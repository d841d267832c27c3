package io.pagedesk.command.security;

import io.pagedesk.command.DeskProperties;
import io.pagedesk.command.oidc.OidcAddresses;
import io.pagedesk.command.oidc.OidcOutcome;
import io.pagedesk.command.oidc.PendingSignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.SecurityFilterChain;

/** Signing in at the company's issuer, where Spring's own properties name one. Keeps no session and none of its tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
class OidcSecurity {

    @Bean
    @Order(99)
    SecurityFilterChain oidcSecurityFilterChain(
            HttpSecurity http,
            ClientRegistrationRepository clients,
            DeskProperties desk,
            PendingSignIns pending,
            OidcOutcome outcome,
            SecurityProblems problems) {
        return SecurityDefaults.applyTo(http)
                .securityMatcher(OidcAddresses.ALL)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2Login(login -> login.loginPage("/")
                        .clientRegistrationRepository(clients)
                        .authorizedClientRepository(new KeepsNoTokens())
                        .authorizationEndpoint(start -> start.authorizationRequestRepository(pending)
                                .authorizationRequestResolver(resolver(clients, desk)))
                        .redirectionEndpoint(back -> back.baseUri(OidcAddresses.CALLBACK + "/*"))
                        .successHandler(outcome)
                        .failureHandler(outcome)
                        .withObjectPostProcessor(failingWith(outcome)))
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .build();
    }

    /** Comes back to the public address, whatever host the request named. */
    private static OAuth2AuthorizationRequestResolver resolver(
            ClientRegistrationRepository clients, DeskProperties desk) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(clients, OidcAddresses.START);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.attributes(attributes -> request.redirectUri(desk.addressOf(
                        OidcAddresses.CALLBACK + "/" + attributes.get(OAuth2ParameterNames.REGISTRATION_ID))))));
        return resolver;
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failingWith(OidcOutcome outcome) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(outcome);
                return filter;
            }
        };
    }

    /** The issuer's tokens tell who it is; nobody calls anything with them afterwards. */
    private static final class KeepsNoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's own
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {}
    }
}
