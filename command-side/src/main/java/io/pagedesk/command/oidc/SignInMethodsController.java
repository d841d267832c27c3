package io.pagedesk.command.oidc;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How one may sign in: what a login page offers. */
@RestController
class SignInMethodsController {

    private final Methods methods;

    SignInMethodsController(OAuth2ClientProperties clients) {
        this.methods = new Methods(true, company(clients).orElse(null));
    }

    @GetMapping("/api/session/methods")
    @Operation(summary = "Tells whether passwords and the company's sign-on are taken; needs no login")
    Methods methods() {
        return methods;
    }

    private static Optional<Company> company(OAuth2ClientProperties clients) {
        return clients.getRegistration().entrySet().stream()
                .findFirst()
                .map(client -> new Company(
                        Optional.ofNullable(client.getValue().getClientName()).orElse(client.getKey()),
                        OidcAddresses.START + "/" + client.getKey()));
    }

    /** @param oidc null where no issuer is configured */
    record Methods(boolean password, @Nullable Company oidc) {}

    /**
     * The company's issuer.
     *
     * @param name as the login page shows it
     * @param url where a browser goes to sign in there
     */
    record Company(String name, String url) {}
}
