package io.pagedesk.command.oidc;

import io.pagedesk.command.agent.Account;
import io.pagedesk.command.agent.Admission;
import io.pagedesk.command.agent.AgentRefusals;
import io.pagedesk.command.agent.Identity;
import io.pagedesk.command.problem.Refusal;
import io.pagedesk.events.agent.AgentRole;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** What becomes of somebody whom the company's issuer vouches for. */
@Component
@EnableConfigurationProperties(OidcProperties.class)
class OidcSignIn {

    private static final int LONGEST_NAME = 200;

    private static final Refusal NO_ROLE =
            Refusal.of(HttpStatus.FORBIDDEN, "oidc-no-role", "Your company's sign-on gives you no role at this desk.");

    private final Admission admission;
    private final OidcProperties properties;

    OidcSignIn(Admission admission, OidcProperties properties) {
        this.admission = admission;
        this.properties = properties;
    }

    Account admit(OidcUser person) {
        Claims claims = new Claims(person.getClaims(), properties);
        List<AgentRole> roles = claims.roles();
        if (roles.isEmpty()) {
            throw NO_ROLE.asException();
        }
        String username = claims.username()
                .orElseThrow(() -> AgentRefusals.unusableUsername().asException());
        String name = claims.name().orElse(username);
        return admission.admit(
                identity(person),
                username,
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                roles,
                properties.adoptAccounts());
    }

    /** Every id token that was accepted names both. */
    private static Identity identity(OidcUser person) {
        return new Identity(
                Objects.requireNonNull(person.getIssuer()).toString(), Objects.requireNonNull(person.getSubject()));
    }
}
