package io.pagedesk.query.access;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are believed.
 *
 * @param jwkSetUri where the public keys of the tokens are: {@code /.well-known/jwks.json} of the command side
 */
@Validated
@ConfigurationProperties("pagedesk.security")
public record SecuritySettings(
        @NotBlank(message = "is required: the address of /.well-known/jwks.json on the command side")
        String jwkSetUri) {}
