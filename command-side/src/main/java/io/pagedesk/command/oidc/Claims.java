package io.pagedesk.command.oidc;

import io.pagedesk.events.agent.AgentRole;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an issuer says of a person, read as the configuration says. */
record Claims(Map<String, Object> all, OidcProperties properties) {

    Optional<String> username() {
        return text(properties.usernameClaim());
    }

    Optional<String> name() {
        return text(properties.nameClaim());
    }

    /** Words that mean no role here are none. */
    List<AgentRole> roles() {
        List<String> words = words(find(properties.rolesClaim()));
        return Stream.of(AgentRole.values())
                .filter(role -> wordsFor(role).stream().anyMatch(words::contains))
                .toList();
    }

    private List<String> wordsFor(AgentRole role) {
        return properties
                .roles()
                .getOrDefault(role, List.of(role.name(), role.name().toLowerCase(Locale.ROOT)));
    }

    private Optional<String> text(String claim) {
        return find(claim) instanceof String text && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }

    /** By its whole name first: issuers name claims by addresses, which have dots. */
    private @Nullable Object find(String claim) {
        if (all.containsKey(claim)) {
            return all.get(claim);
        }
        Object found = all;
        for (String step : claim.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    private static List<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return claim instanceof String text ? Arrays.asList(text.strip().split("\\s+", -1)) : List.of();
    }
}
