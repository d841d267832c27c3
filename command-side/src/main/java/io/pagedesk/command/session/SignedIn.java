package io.pagedesk.command.session;

import io.pagedesk.command.agent.Account;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who is signed in. */
public record SignedIn(String username, List<String> roles) {

    private static final String ROLE = "ROLE_";

    static SignedIn of(Account account) {
        return new SignedIn(
                account.username(), account.roles().stream().map(Enum::name).toList());
    }

    static SignedIn of(Authentication authentication) {
        return new SignedIn(
                authentication.getName(),
                authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null && authority.startsWith(ROLE))
                        .map(authority -> authority.substring(ROLE.length()))
                        .toList());
    }
}
