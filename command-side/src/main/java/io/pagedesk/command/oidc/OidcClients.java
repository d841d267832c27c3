package io.pagedesk.command.oidc;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.util.function.SingletonSupplier;

/** Spring's own properties of the company's issuer, which is asked at the first sign-in: the desk starts without it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OidcClients {

    @Bean
    @ConditionalOnOAuth2ClientRegistrationProperties
    ClientRegistrationRepository clientRegistrationRepository(OAuth2ClientProperties properties) {
        Supplier<Map<String, ClientRegistration>> asked =
                SingletonSupplier.of(() -> new OAuth2ClientPropertiesMapper(properties).asClientRegistrations());
        return id -> asked.get().get(id);
    }
}
