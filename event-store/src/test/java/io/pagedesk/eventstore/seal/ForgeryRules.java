package io.pagedesk.eventstore.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.eventstore.EventStoreAutoConfiguration;
import io.pagedesk.eventstore.seal.Broken.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with the database's password changes the past; each forgery is found, and the first is named. */
abstract class ForgeryRules {

    private static final Instant NIGHT = Instant.parse("2026-11-29T00:05:00Z");
    private static final String KEY_ID = "key-1";

    private final EventMac codes = EventMac.under(new byte[32]);
    private final DataSource database;
    private final JdbcClient sql;
    private final EventStorageEngine engine;
    private final KeyPair keys = keys();

    /** @param dialect the folder of the migrations */
    ForgeryRules(DataSource database, String dialect) {
        this.database = database;
        this.sql = JdbcClient.create(database);
        this.engine = engine(database, codes);
        run(database, Path.of("src/main/resources/db/migration", dialect, "V1__event_store.sql"));
        run(database, Path.of("../command-side/src/main/resources/db/migration", dialect, "V15__seals.sql"));
    }

    /** With a database of its own. */
    abstract ForgeryRules another();

    @BeforeEach
    void aDeskWithADayOfEvents() {
        sql.sql("INSERT INTO seal_key (key_id, private_key, public_key, created_at) VALUES (?, 'encrypted', ?, '')")
                .params(KEY_ID, base64(keys.getPublic().getEncoded()))
                .update();
        for (int sequence = 0; sequence < 4; sequence++) {
            append("one", sequence);
            append("two", sequence);
        }
        seal();
        checkpoint();
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        append("one", 4);

        Verification found = verify();

        assertThat(found.intact()).isTrue();
        assertThat(found.events()).isEqualTo(9);
        assertThat(found.sealed()).isEqualTo(8);
        assertThat(found.unsealed()).isEqualTo(1);
        assertThat(found.checkpoints()).hasSize(1);
        seal();
        checkpoint();
        assertThat(verify().intact()).isTrue();
        assertThat(verify().checkpoints()).extracting(Checkpoint::seals).containsExactly(8L, 9L);
    }

    @Test
    void aChangedEventIsFoundAndNamed() {
        change("one", 2);

        assertThat(verify().firstBroken()).isEqualTo(broken(Kind.CHANGED, "one", 2));
        assertThat(verify().broken()).isEqualTo(1);
    }

    @Test
    void anyColumnOfAnEventCounts() {
        for (String change : List.of(
                "time_stamp = '2020-01-01T00:00:00Z'",
                "payload_type = 'another'",
                "payload_revision = '9'",
                "type = 'Another'",
                "event_identifier = 'another'")) {
            ForgeryRules other = another();
            other.aDeskWithADayOfEvents();
            other.sql
                    .sql("UPDATE domain_event_entry SET " + change
                            + " WHERE aggregate_identifier = 'two' AND sequence_number = 1")
                    .update();
            assertThat(other.verify().firstBroken().kind()).as(change).isEqualTo(Kind.CHANGED);
            assertThat(other.verify().firstBroken().stream()).isEqualTo("two");
        }
    }

    @Test
    void aRemovedEventIsFoundAndNamedAlsoAtTheEndOfAStream() {
        Broken middle = broken(Kind.REMOVED, "one", 1);
        remove("one", 1);
        assertThat(verify().firstBroken()).isEqualTo(middle);

        ForgeryRules other = another();
        other.aDeskWithADayOfEvents();
        Broken last = other.broken(Kind.REMOVED, "two", 3);
        other.remove("two", 3);
        assertThat(other.verify().firstBroken()).isEqualTo(last);
        assertThat(other.verify().broken()).isEqualTo(1);
    }

    @Test
    void anInsertedEventIsFoundAndNamedAlsoAtTheEndOfAStream() {
        insert("one", 4, null);
        assertThat(verify().firstBroken()).isEqualTo(broken(Kind.INSERTED, "one", 4));
        seal();
        assertThat(verify().firstBroken()).isEqualTo(broken(Kind.INSERTED, "one", 4));

        ForgeryRules other = another();
        other.aDeskWithADayOfEvents();
        String codeOfAnother = other.sql
                .sql("SELECT mac FROM domain_event_entry WHERE aggregate_identifier = 'one' AND sequence_number = 0")
                .query(String.class)
                .single();
        other.insert("three", 0, codeOfAnother);
        other.seal();
        assertThat(other.verify().firstBroken()).isEqualTo(other.broken(Kind.INSERTED, "three", 0));
    }

    @Test
    void theFirstOfSeveralIsNamed() {
        change("two", 3);
        change("one", 1);
        remove("two", 2);

        assertThat(verify().firstBroken()).isEqualTo(broken(Kind.CHANGED, "one", 1));
        assertThat(verify().broken()).isEqualTo(3);
    }

    @Test
    void whoMakesTheSealsAnewCannotSignThem() {
        change("one", 3);
        String before = hash("one", 2);
        StoredEvent event = sql.sql("SELECT " + StoredEvent.COLUMNS + " FROM domain_event_entry e"
                        + " WHERE e.aggregate_identifier = 'one' AND e.sequence_number = 3")
                .query((row, n) -> StoredEvent.of(row))
                .single();
        sql.sql("UPDATE event_seal SET hash = ? WHERE aggregate_identifier = 'one' AND sequence_number = 3")
                .param(ChainHash.of(before, event))
                .update();

        Verification byThePublicKeyAlone = new Verifier(database, null)
                .verify(Map.of(KEY_ID, base64(keys.getPublic().getEncoded())));

        assertThat(byThePublicKeyAlone.firstBroken())
                .isEqualTo(new Broken(Kind.CHECKPOINT, null, 1, null, Long.MAX_VALUE));
        assertThat(verify().firstBroken().kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void eventAndSealRemovedTogetherAreMissedByTheCheckpoint() {
        remove("two", 3);
        sql.sql("DELETE FROM event_seal WHERE aggregate_identifier = 'two' AND sequence_number = 3")
                .update();

        assertThat(verify().firstBroken().kind()).isEqualTo(Kind.CHECKPOINT);
    }

    @Test
    void aCheckpointBySomebodyElsesKeyIsNone() {
        Map<String, String> trusted = Map.of(KEY_ID, base64(keys().getPublic().getEncoded()));

        assertThat(new Verifier(database, codes).verify(trusted).firstBroken().kind())
                .isEqualTo(Kind.CHECKPOINT);
    }

    @Test
    void eventsFromBeforeThereWereCodesAreSealedAsTheyAre() {
        insert("old", 0, null);
        sql.sql("UPDATE seal_start SET coded_after = (SELECT MAX(global_index) FROM domain_event_entry)")
                .update();
        seal();

        assertThat(verify().intact()).isTrue();
        change("old", 0);
        assertThat(verify().firstBroken()).isEqualTo(broken(Kind.CHANGED, "old", 0));
    }

    private Verification verify() {
        return new Verifier(database, codes).verify();
    }

    private void seal() {
        Seals seals = new Seals(database, codes);
        while (seals.sealSome() > 0) {
            // There may be more.
        }
    }

    private void checkpoint() {
        new Checkpoints(database).make(NIGHT, KEY_ID, base64(keys.getPrivate().getEncoded()));
    }

    private void append(String stream, long sequence) {
        engine.appendEvents(new GenericDomainEventMessage<>(
                "Test", stream, sequence, "fact " + sequence, Map.of("actor", "grace")));
    }

    private void change(String stream, long sequence) {
        sql.sql("UPDATE domain_event_entry SET payload = ? WHERE aggregate_identifier = ? AND sequence_number = ?")
                .params("\"another\"".getBytes(StandardCharsets.UTF_8), stream, sequence)
                .update();
    }

    private void remove(String stream, long sequence) {
        sql.sql("DELETE FROM domain_event_entry WHERE aggregate_identifier = ? AND sequence_number = ?")
                .params(stream, sequence)
                .update();
    }

    private void insert(String stream, long sequence, String code) {
        sql.sql("INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,"
                        + " payload_type, payload_revision, payload, meta_data, time_stamp, mac)"
                        + " VALUES (?, ?, ?, 'Test', 'java.lang.String', null, ?, ?, '2026-11-28T12:00:00Z', ?)")
                .params(UUID.randomUUID().toString(), stream, sequence)
                .param("\"forged\"".getBytes(StandardCharsets.UTF_8))
                .param("{}".getBytes(StandardCharsets.UTF_8))
                .param(code)
                .update();
    }

    /** As the event stands there now. */
    private Broken broken(Kind kind, String stream, long sequence) {
        return sql.sql("SELECT event_identifier, global_index FROM domain_event_entry"
                        + " WHERE aggregate_identifier = ? AND sequence_number = ?")
                .params(stream, sequence)
                .query((row, n) -> new Broken(
                        kind, stream, sequence, row.getString("event_identifier"), row.getLong("global_index")))
                .single();
    }

    private String hash(String stream, long sequence) {
        return sql.sql("SELECT hash FROM event_seal WHERE aggregate_identifier = ? AND sequence_number = ?")
                .params(stream, sequence)
                .query(String.class)
                .single();
    }

    private static void run(DataSource database, Path script) {
        try {
            for (String statement : Files.readString(script).split(";")) {
                if (!statement.isBlank()) {
                    JdbcClient.create(database).sql(statement).update();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventStorageEngine engine(DataSource database, EventMac codes) {
        Serializer serializer = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(database))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .schema(EventStoreAutoConfiguration.tables())
                .appendEvents(new CodedAppend(codes))
                .build();
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance(CheckpointSignature.ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
