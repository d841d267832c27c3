package io.pagedesk.command.agent;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * How passwords are hashed: PBKDF2 with HMAC-SHA256 and OWASP's 600,000 rounds, which every JVM brings along. bcrypt
 * would stop at 72 bytes, Argon2 would need one more library. The stored id lets a later choice replace it at the next
 * sign-in.
 */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

    private static final String ID = "pbkdf2-sha256-600k";
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 600_000;

    @Bean
    PasswordEncoder agentPasswordEncoder() {
        return TurnTakingEncoder.onThisMachine(new DelegatingPasswordEncoder(
                ID,
                Map.of(
                        ID,
                        new Pbkdf2PasswordEncoder(
                                "", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256))));
    }
}
