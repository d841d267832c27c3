package io.pagedesk.command.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Every secret passes from one key to another, or none does. */
class MasterKeyRotationTest {

    private static final MasterKey OLD = key("the first key, of 256 bits......");
    private static final MasterKey NEW = key("the second key, of 256 bits.....");
    private static final MasterKey WRONG = key("a key of another desk...........");

    private final DataSource database = new DriverManagerDataSource("jdbc:hsqldb:mem:" + UUID.randomUUID());
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final SecretBox old = new SecretBox(OLD);
    private final SecretBox fresh = new SecretBox(NEW);

    @BeforeEach
    void store() {
        execute("CREATE TABLE signing_key (key_id VARCHAR(36), key_pair VARCHAR(8000))");
        execute("CREATE TABLE agent_account (username VARCHAR(64), password_hash VARCHAR(2000))");
        execute("CREATE TABLE of_a_later_version (id VARCHAR(10), note VARCHAR(200), token VARCHAR(2000))");
        jdbc.sql("INSERT INTO signing_key VALUES ('k1', ?)")
                .param(old.encrypt("key pair"))
                .update();
        jdbc.sql("INSERT INTO agent_account VALUES ('ada', ?), ('oidc', NULL)")
                .param(old.encrypt("hash"))
                .update();
        jdbc.sql("INSERT INTO of_a_later_version VALUES ('1', ?, ?), ('2', ?, NULL)")
                .params(old.keyId() + ".no secret", old.encrypt("token"), "plain")
                .update();
    }

    @Test
    void everySecretIsUnderTheNewKeyWhereverItStandsAndTheRestIsAsItWas() {
        assertThat(MasterKeyRotation.rotate(database, OLD, NEW)).isEqualTo(3);

        assertThat(fresh.decrypt(one("SELECT key_pair FROM signing_key"))).isEqualTo("key pair");
        assertThat(fresh.decrypt(one("SELECT password_hash FROM agent_account WHERE username = 'ada'")))
                .isEqualTo("hash");
        assertThat(fresh.decrypt(one("SELECT token FROM of_a_later_version WHERE id = '1'")))
                .isEqualTo("token");
        assertThat(one("SELECT note FROM of_a_later_version WHERE id = '1'")).isEqualTo(old.keyId() + ".no secret");
    }

    @Test
    void theCodesOfEarlierEventsStayRight() {
        execute("CREATE TABLE seal_start (coded_after BIGINT, code_key VARCHAR(200))");
        execute("INSERT INTO seal_start (coded_after) VALUES (0)");
        new EventCodeKey(jdbc, old).made();
        String key = old.decrypt(one("SELECT code_key FROM seal_start"));

        MasterKeyRotation.rotate(database, OLD, NEW);

        new EventCodeKey(jdbc, fresh).made();
        assertThat(fresh.decrypt(one("SELECT code_key FROM seal_start"))).isEqualTo(key);
        assertThat(EventCodeKey.of(database, NEW)).isPresent();
        assertThatThrownBy(() -> EventCodeKey.of(database, OLD)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsDoneAlreadyIsNotDoneAgain() {
        MasterKeyRotation.rotate(database, OLD, NEW);
        String before = one("SELECT key_pair FROM signing_key");

        assertThat(MasterKeyRotation.rotate(database, OLD, NEW)).isZero();
        assertThat(one("SELECT key_pair FROM signing_key")).isEqualTo(before);
    }

    @Test
    void whatOneOfTheKeysMadeIsTakenAlong() {
        jdbc.sql("INSERT INTO signing_key VALUES ('k2', ?)")
                .param(fresh.encrypt("newer pair"))
                .update();

        assertThat(MasterKeyRotation.rotate(database, OLD, NEW)).isEqualTo(3);
        assertThat(fresh.decrypt(one("SELECT key_pair FROM signing_key WHERE key_id = 'k2'")))
                .isEqualTo("newer pair");
    }

    @Test
    void keysThatAreNotTheDesksAreRefusedAndNothingChanges() {
        assertThatThrownBy(() -> MasterKeyRotation.rotate(database, WRONG, NEW))
                .isInstanceOf(UnusableMasterKeyException.class)
                .hasMessageContaining("is not the key of this database")
                .hasMessageNotContaining(String.valueOf(NEW.masterKey()));
        assertThatThrownBy(() -> MasterKeyRotation.rotate(database, OLD, OLD))
                .isInstanceOf(UnusableMasterKeyException.class);
        assertThatThrownBy(() -> MasterKeyRotation.rotate(database, OLD, new MasterKey("c2hvcnQ=")))
                .isInstanceOf(UnusableMasterKeyException.class);

        assertAllOld();
    }

    @Test
    void whereOneSecretCannotBeWrittenNoneIs() {
        execute("ALTER TABLE signing_key ADD CHECK (key_pair LIKE '" + old.keyId() + "%')");

        assertThatThrownBy(() -> MasterKeyRotation.rotate(database, OLD, NEW)).isNotNull();

        assertAllOld();
    }

    private void assertAllOld() {
        assertThat(old.decrypt(one("SELECT key_pair FROM signing_key"))).isEqualTo("key pair");
        assertThat(old.decrypt(one("SELECT password_hash FROM agent_account WHERE username = 'ada'")))
                .isEqualTo("hash");
        assertThat(old.decrypt(one("SELECT token FROM of_a_later_version WHERE id = '1'")))
                .isEqualTo("token");
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }

    private static MasterKey key(String bytes) {
        return new MasterKey(Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.US_ASCII)));
    }
}
