package io.pagedesk.command.oidc;

import static io.pagedesk.events.agent.AgentRole.ADMIN;
import static io.pagedesk.events.agent.AgentRole.AGENT;
import static io.pagedesk.events.agent.AgentRole.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.agent.AgentRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    @Test
    void rolesAreThoseOfTheDeskByTheirOwnNames() {
        assertThat(roles("roles", Map.of(), Map.of("roles", List.of("ADMIN", "agent", "janitor"))))
                .containsExactly(AGENT, ADMIN);
    }

    @Test
    void rolesAreReadFromWordsAndFromWithinOtherClaims() {
        assertThat(roles("scope", Map.of(), Map.of("scope", "openid AUDITOR"))).containsExactly(AUDITOR);
        assertThat(roles("realm_access.roles", Map.of(), Map.of("realm_access", Map.of("roles", List.of("AGENT")))))
                .containsExactly(AGENT);
        assertThat(roles(
                        "https://acme.example/roles", Map.of(), Map.of("https://acme.example/roles", List.of("AGENT"))))
                .containsExactly(AGENT);
    }

    @Test
    void theIssuersOwnWordsTakeThePlaceOfTheDesks() {
        Map<AgentRole, List<String>> words = Map.of(ADMIN, List.of("helpdesk-leads", "it"));

        assertThat(roles("groups", words, Map.of("groups", List.of("it")))).containsExactly(ADMIN);
        assertThat(roles("groups", words, Map.of("groups", List.of("ADMIN")))).isEmpty();
    }

    @Test
    void whatIsMissingOrOfAnotherFormIsNoRole() {
        assertThat(roles("roles", Map.of(), Map.of())).isEmpty();
        assertThat(roles("a.b.c", Map.of(), Map.of("a", "text"))).isEmpty();
        assertThat(roles("roles", Map.of(), Map.of("roles", 7))).isEmpty();
    }

    private static List<AgentRole> roles(String claim, Map<AgentRole, List<String>> words, Map<String, Object> claims) {
        return new Claims(claims, new OidcProperties("preferred_username", "name", claim, words, false)).roles();
    }
}
