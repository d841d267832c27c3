package io.pagedesk.command.oidc;

import io.pagedesk.events.agent.AgentRole;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code pagedesk.oidc}: what the company's issuer says of a person, and what it means here. Claims within others are
 * named by dots.
 *
 * @param rolesClaim a list, or words with spaces between
 * @param roles the issuer's words for each role; the role's own name where there are none
 * @param adoptAccounts whether somebody whose username is that of an account takes it over at their first sign-in
 */
@ConfigurationProperties("pagedesk.oidc")
record OidcProperties(
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<AgentRole, List<String>> roles,
        @DefaultValue("false") boolean adoptAccounts) {}
