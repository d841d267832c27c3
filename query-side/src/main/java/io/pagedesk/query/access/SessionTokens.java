package io.pagedesk.query.access;

import com.mongodb.MongoException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Makes a login of a token that is valid by itself, unless its session is over. */
@Component
class SessionTokens implements Converter<Jwt, AbstractAuthenticationToken> {

    private static final Set<String> ROLES = Set.of("AGENT", "ADMIN", "AUDITOR");

    private final SessionCheck check;

    SessionTokens(SessionCheck check) {
        this.check = check;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String username = token.getSubject();
        if (username == null || isOver(new Session(username, token.getClaimAsString("sid"), token.getIssuedAt()))) {
            throw new InvalidBearerTokenException("the session is over");
        }
        return new JwtAuthenticationToken(token, roles(token), username);
    }

    private boolean isOver(Session session) {
        try {
            return check.isOver(session);
        } catch (MongoException away) {
            throw new AuthenticationServiceException("the read models do not answer", away);
        }
    }

    private static Collection<GrantedAuthority> roles(Jwt token) {
        return token.getClaim("roles") instanceof List<?> roles
                ? roles.stream()
                        .filter(ROLES::contains)
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList()
                : List.of();
    }
}
