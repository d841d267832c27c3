package io.pagedesk.query.desk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Signs tokens as the command side does: RS256, {@code sub}, {@code sid}, {@code roles}. */
public final class Tokens {

    private final RSAKey key = newKey();

    public RSAKey key() {
        return key;
    }

    /** The public keys, as {@code /.well-known/jwks.json} shows them. */
    public String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    public String of(String username, String... roles) {
        return of(username, "session-of-" + username, Instant.now(), roles);
    }

    public String of(String username, String sessionId, Instant issuedAt, String... roles) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .subject(username)
                            .claim("sid", sessionId)
                            .claim("roles", List.of(roles))
                            .issueTime(Date.from(issuedAt))
                            .expirationTime(Date.from(issuedAt.plusSeconds(3600)))
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
