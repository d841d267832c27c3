package io.pagedesk.command.session;

import io.pagedesk.command.DeskProperties;
import io.pagedesk.command.agent.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Opens sessions: a row that can be ended, and a signed token that names it. */
@Component
class SessionTokens {

    static final Duration LIFETIME = Duration.ofHours(12);

    static final String SESSION_ID = "sid";

    static final String ROLES = "roles";

    private final SessionTable sessions;
    private final SigningKeys keys;
    private final JwtEncoder encoder;
    private final DeskProperties desk;
    private final Clock clock;

    SessionTokens(SessionTable sessions, SigningKeys keys, DeskProperties desk, Clock clock) {
        this.sessions = sessions;
        this.keys = keys;
        this.encoder = new NimbusJwtEncoder(keys);
        this.desk = desk;
        this.clock = clock;
    }

    OpenedSession open(Account account, Client client) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(LIFETIME);
        String sessionId = UUID.randomUUID().toString();
        sessions.open(sessionId, account.username(), client, now, expiresAt);
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(desk.publicUrl().toString())
                .subject(account.username())
                .issuedAt(now)
                .expiresAt(expiresAt)
                .claim(SESSION_ID, sessionId)
                .claim(ROLES, account.roles().stream().map(Enum::name).toList())
                .build();
        JwsHeader header =
                JwsHeader.with(SignatureAlgorithm.RS256).keyId(keys.currentId()).build();
        String token = encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
        return new OpenedSession(token, expiresAt, SignedIn.of(account));
    }
}
