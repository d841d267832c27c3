package io.pagedesk.command.session;

import com.nimbusds.jose.jwk.JWK;
import io.pagedesk.command.secret.SecretBox;
import io.pagedesk.command.sql.SqlInstant;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Key pairs at rest, encrypted. */
@Component
class SigningKeyTable {

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    SigningKeyTable(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void insert(JWK key, Instant at) {
        jdbc.sql("INSERT INTO signing_key (key_id, key_pair, created_at) VALUES (?, ?, ?)")
                .params(key.getKeyID(), secrets.encrypt(key.toJSONString()), SqlInstant.of(at))
                .update();
    }

    List<JWK> newestFirst() {
        return jdbc
                .sql("SELECT key_pair FROM signing_key ORDER BY created_at DESC, key_id")
                .query(String.class)
                .list()
                .stream()
                .map(secrets::decrypt)
                .map(SigningKeyTable::parsed)
                .toList();
    }

    private static JWK parsed(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("a stored signing key is no JWK", e);
        }
    }
}
