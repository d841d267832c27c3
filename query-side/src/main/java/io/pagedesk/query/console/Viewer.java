package io.pagedesk.query.console;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who looks at a page, and what it may offer them. */
public record Viewer(String username, Set<String> roles) {

    static Viewer of(Authentication login) {
        return new Viewer(
                login.getName(),
                login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .map(authority -> authority.replaceFirst("^ROLE_", ""))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Works tickets. An auditor alone reads, and is shown nothing that writes. */
    public boolean works() {
        return roles.contains("AGENT") || roles.contains("ADMIN");
    }

    /** May look at what happened. */
    public boolean audits() {
        return roles.contains("AUDITOR") || roles.contains("ADMIN");
    }

    public boolean administers() {
        return roles.contains("ADMIN");
    }
}
