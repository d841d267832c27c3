package io.pagedesk.command.handover;

import io.pagedesk.command.secret.StoppedDesk;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageReleased;
import io.pagedesk.eventstore.EventStoreAutoConfiguration;
import io.pagedesk.eventstore.StoredNameSerializer;
import io.pagedesk.eventstore.StoredNames;
import io.pagedesk.eventstore.seal.CheckpointSignature;
import io.pagedesk.eventstore.seal.Checkpoints;
import io.pagedesk.eventstore.seal.CodedAppend;
import io.pagedesk.eventstore.seal.EventMac;
import io.pagedesk.eventstore.seal.Seals;
import io.pagedesk.eventstore.seal.Verification;
import io.pagedesk.eventstore.seal.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk's database without the desk: with some of everything that it keeps, or never started. */
final class SampleDesk {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String[] SECRETS = {
        "5ec1e7aa.app-secret", "5ec1e7aa.verify-token", "5ec1e7aa.page-token", "5ec1e7aa.password", "5ec1e7aa.private"
    };
    private static final String SCRIPT = """
            INSERT INTO registered_app (app_id, name, app_secret, verify_token, test_mode, registered_at)
              VALUES ('app-1', 'App', '5ec1e7aa.app-secret', '5ec1e7aa.verify-token', FALSE, TIMESTAMP '2026-11-20 12:00:00+0:00');
            INSERT INTO connected_page (page_id, app_id, name, access_token, connected_at)
              VALUES ('page-1', 'app-1', 'Shop', '5ec1e7aa.page-token', TIMESTAMP '2026-11-20 12:00:00.123+0:00');
            INSERT INTO page_feature (page_id, feature, available, tried_at)
              VALUES ('page-1', 'HUMAN_AGENT', TRUE, TIMESTAMP '2026-11-20 12:00:00+0:00');
            INSERT INTO agent_account (username, name, roles, active, password_hash, created_at)
              VALUES ('admin', 'Administrator', 'ADMIN', TRUE, '5ec1e7aa.password', TIMESTAMP '2026-11-20 12:00:00+0:00');
            INSERT INTO ticket_holder (conversation_id, ticket_id, agent, resolved) VALUES ('c', 'c-1', NULL, FALSE);
            INSERT INTO profile_request (conversation_id, page_id, psid, known) VALUES ('c', 'page-1', 'ida', TRUE);
            INSERT INTO outbound_recipient (conversation_id, page_id, psid, thread_elsewhere) VALUES ('c', 'page-1', 'ida', FALSE);
            INSERT INTO outbound_part (queue_order, reply_id, part, conversation_id, message, accepted_at, failures)
              VALUES (7, 'r', 0, 'c', X'7B7D', TIMESTAMP '2026-11-20 12:00:00+0:00', 2);
            INSERT INTO token_entry (processor_name, segment, token, token_type, time_stamp)
              VALUES ('outbound', 0, X'7B7D', 'org.axonframework.eventhandling.GapAwareTrackingToken', '2026-11-20T12:00:00Z');
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
              VALUES ('send-reply', 'r/0/0', TIMESTAMP '2026-11-20 12:00:00+0:00', FALSE, 3)""";

    private final String url = "jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc";
    private final String masterKey = Base64.getEncoder()
            .encodeToString(UUID.randomUUID().toString().substring(0, 32).getBytes(StandardCharsets.US_ASCII));
    private final DataSource database = new DriverManagerDataSource(url, "sa", "");
    private final JdbcClient sql = JdbcClient.create(database);
    private EventMac codes;

    static SampleDesk neverStarted() {
        return new SampleDesk();
    }

    static SampleDesk withALife() {
        SampleDesk desk = new SampleDesk();
        desk.codes = desk.with(stopped -> {
            stopped.migrate();
            return stopped.newCodes();
        });
        desk.append(new PageConnected("page-1", "app-1", "Shop", "admin", NOON), "Page", "page:page-1", 0);
        desk.append(
                new ConversationStarted("8d0f7f4e-39c6-3c38-a3b6-5f5e5a7b9d10", "page-1", "ida", NOON),
                "Conversation",
                "8d0f7f4e-39c6-3c38-a3b6-5f5e5a7b9d10",
                0);
        desk.append(new PageReleased("page-2", NOON), "Page", "page:page-2", 0);
        for (String statement : SCRIPT.split(";\n")) {
            desk.sql.sql(statement).update();
        }
        desk.sealAndSign("key-1");
        desk.sql.sql("UPDATE seal_key SET private_key = '5ec1e7aa.private'").update();
        return desk;
    }

    Outcome export(Path file, String... options) {
        return run((arguments, out) -> ExportCommand.run(arguments, out), "export", file, options);
    }

    Outcome take(Path file, String... options) {
        return run((arguments, out) -> ImportCommand.run(arguments, out), "import", file, options);
    }

    /** Another event, sealed, and another checkpoint, by a key of its own. */
    void livesOn() {
        append(new PageReleased("page-1", NOON.plusSeconds(60)), "Page", "page:page-1", 1);
        sealAndSign("key-2");
    }

    /** Somebody with the database's password adds an event. */
    void forges(String stream) {
        sql.sql("INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,"
                        + " payload_type, payload_revision, payload, meta_data, time_stamp) VALUES (?, ?, 0, 'Page',"
                        + " 'page.released', '1', ?, X'7B7D', '2026-11-20T12:00:00Z')")
                .params(UUID.randomUUID().toString(), stream)
                .param("{\"pageId\":\"forged\",\"at\":\"2026-11-20T12:00:00Z\"}".getBytes(StandardCharsets.UTF_8))
                .update();
    }

    Verification verification() {
        return new Verifier(database, codes()).verify();
    }

    List<Long> positions() {
        return sql.sql("SELECT global_index FROM domain_event_entry")
                .query(Long.class)
                .list();
    }

    boolean isEmpty() {
        return !tables().contains("domain_event_entry")
                || (handedOver().stream().allMatch(table -> rows(table).isEmpty())
                        && positions().isEmpty());
    }

    List<String> handedOver() {
        return DeskTable.ALL.stream().map(DeskTable::name).toList();
    }

    /** But for what is withheld. */
    List<Map<String, Object>> rows(String name) {
        DeskTable table = DeskTable.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return sql.sql("SELECT * FROM " + name + " ORDER BY " + table.order())
                .query((row, number) -> RowValues.read(row, table.withheld()))
                .list();
    }

    /** But for their codes, which are each desk's own. */
    List<String> events() {
        return sql.sql("SELECT * FROM domain_event_entry ORDER BY global_index")
                .query((row, number) -> RowValues.read(row, Set.of("mac")).toString())
                .list();
    }

    List<String> tables() {
        return sql
                .sql("SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                        + " AND table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    String[] secrets() {
        return Stream.concat(
                        Stream.of(SECRETS),
                        Stream.of(
                                masterKey,
                                sql.sql("SELECT code_key FROM seal_start")
                                        .query(String.class)
                                        .single()))
                .toArray(String[]::new);
    }

    private void append(Object fact, String type, String stream, long sequence) {
        Serializer serializer = StoredNameSerializer.of(StoredNames.ofEvents());
        JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(database))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .schema(EventStoreAutoConfiguration.tables())
                .appendEvents(new CodedAppend(codes()))
                .build()
                .appendEvents(new GenericDomainEventMessage<>(type, stream, sequence, fact, Map.of("actor", "Zoë")));
    }

    private void sealAndSign(String keyId) {
        Seals seals = new Seals(database, codes());
        while (seals.sealSome() > 0) {
            // There may be more.
        }
        KeyPair keys = keys();
        Base64.Encoder base64 = Base64.getEncoder();
        sql.sql("INSERT INTO seal_key (key_id, public_key, created_at) VALUES (?, ?, '')")
                .params(keyId, base64.encodeToString(keys.getPublic().getEncoded()))
                .update();
        new Checkpoints(database)
                .make(NOON, keyId, base64.encodeToString(keys.getPrivate().getEncoded()));
    }

    private EventMac codes() {
        if (codes == null) {
            codes = with(stopped -> stopped.codes().orElseThrow());
        }
        return codes;
    }

    private <T> T with(Function<StoppedDesk, T> work) {
        return StoppedDesk.with(properties(), work);
    }

    private String[] properties() {
        return new String[] {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=sa",
            "--spring.datasource.password=",
            "--pagedesk.master-key=" + masterKey
        };
    }

    private Outcome run(Command command, String name, Path file, String... options) {
        List<String> arguments = new ArrayList<>(List.of(name, file.toString()));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of(properties()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = command.run(arguments.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance(CheckpointSignature.ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Command {

        int run(String[] arguments, PrintStream out);
    }

    /** How a command ended, and what it printed. */
    record Outcome(int exit, String text) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text.substring(text.indexOf('{')));
        }

        String code() {
            return json().path("code").asString("");
        }
    }
}
