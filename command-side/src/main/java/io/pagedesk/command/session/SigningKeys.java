package io.pagedesk.command.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The key pairs of session tokens, the newest first. The first instance to need one makes it; a key that another
 * instance made is found when a token names it.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

    private static final int BITS = 2048;
    private static final Duration BETWEEN_READS = Duration.ofSeconds(1);

    private final SigningKeyTable table;
    private final Clock clock;
    private List<JWK> keys = List.of();
    private Instant readAt = Instant.MIN;

    SigningKeys(SigningKeyTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public synchronized List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        List<JWK> found = selector.select(new JWKSet(keys));
        if (found.isEmpty() && readAt.plus(BETWEEN_READS).isBefore(clock.instant())) {
            read();
            found = selector.select(new JWKSet(keys));
        }
        return found;
    }

    /** The id of the key that signs. */
    synchronized String currentId() {
        if (keys.isEmpty()) {
            read();
        }
        if (keys.isEmpty()) {
            table.insert(generated(), clock.instant());
            read();
        }
        return keys.get(0).getKeyID();
    }

    /** What anybody may know: the public halves. */
    synchronized JWKSet published() {
        currentId();
        read();
        return new JWKSet(keys).toPublicJWKSet();
    }

    private void read() {
        keys = table.newestFirst();
        readAt = clock.instant();
    }

    private static JWK generated() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JVM makes RSA keys", e);
        }
    }
}
