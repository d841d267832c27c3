package io.pagedesk.standalone;

import static java.util.Map.entry;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Command sides and query sides as processes of their own behind a gateway, configured as {@code docker/} does it. */
final class SeparateSides implements Deployment {

    static final int COMMAND_SIDES_ON_AXON_SERVER = 2;

    private static final String MASTER_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private final Gateway gateway = new Gateway();
    private final PostgresServer postgres;
    private final String database;
    private final MongoServer mongo = new MongoServer(H2Backend.inMemory());
    private final List<Side> commandSides;
    private final List<Side> querySides;

    private SeparateSides(
            PostgresServer postgres,
            String database,
            Path dataDir,
            MovableClock clock,
            List<String> properties,
            String axonServers,
            int commands,
            int queries) {
        this.postgres = postgres;
        this.database = database;
        mongo.bind("localhost", 0);
        Map<String, String> secrets =
                Map.of("pagedesk.master-key", MASTER_KEY, "mongodb.uri", mongo.getConnectionString() + "/pagedesk");
        Map<String, String> environment = Map.ofEntries(
                entry("SPRING_CONFIG_IMPORT", "configtree:" + configTree(dataDir, secrets) + "/"),
                entry("PAGEDESK_PUBLIC_URL", gateway.uri().toString()),
                entry("PAGEDESK_MONGODB_URI", "${mongodb.uri}"),
                entry("SERVER_FORWARD_HEADERS_STRATEGY", "native"),
                entry("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs"),
                entry("AXON_AXONSERVER_ENABLED", Boolean.toString(!axonServers.isEmpty())),
                entry("AXON_AXONSERVER_SERVERS", axonServers));
        List<String> command = with(properties, "spring.datasource.url=" + database);
        commandSides = IntStream.rangeClosed(1, commands)
                .mapToObj(n -> new Side(Side.COMMAND_SIDE + "-" + n, dataDir, clock, command, environment))
                .toList();
        URI keys = gateway.uri().resolve("/.well-known/jwks.json");
        List<String> query = with(properties, "pagedesk.security.jwk-set-uri=" + keys);
        if (axonServers.isEmpty()) {
            query.addAll(postgres.asReader(database));
        }
        querySides = IntStream.rangeClosed(1, queries)
                .mapToObj(n -> new Side(Side.QUERY_SIDE + "-" + n, dataDir, clock, query, environment))
                .toList();
        try {
            start();
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    static SeparateSides onPostgres(Path dataDir, MovableClock clock, List<String> properties) {
        return onPostgres(dataDir, clock, properties, 1, 2);
    }

    static SeparateSides onPostgres(
            Path dataDir, MovableClock clock, List<String> properties, int commandSides, int querySides) {
        return withNewDatabase(dataDir, clock, properties, "", commandSides, querySides);
    }

    /** A desk of which nothing is left but a copy of its database, and the master key: other processes, no views. */
    static SeparateSides restoredFrom(SeparateSides lost, Path dataDir, List<String> properties) {
        lost.all().forEach(Side::kill);
        return new SeparateSides(
                lost.postgres, lost.postgres.copyOf(lost.database), dataDir, null, properties, "", 1, 1);
    }

    /** At the servers that {@code AXON_SERVERS} names. */
    static SeparateSides onAxonServer(Path dataDir, MovableClock clock, List<String> properties) {
        String servers = System.getenv("AXON_SERVERS");
        if (servers == null || servers.isBlank()) {
            throw new IllegalStateException("AXON_SERVERS names no Axon Server, such as localhost:8124");
        }
        return withNewDatabase(dataDir, clock, properties, servers, COMMAND_SIDES_ON_AXON_SERVER, 2);
    }

    private static SeparateSides withNewDatabase(
            Path dataDir, MovableClock clock, List<String> properties, String axonServers, int commands, int queries) {
        PostgresServer postgres = new PostgresServer();
        return new SeparateSides(
                postgres, postgres.newDatabase(), dataDir, clock, properties, axonServers, commands, queries);
    }

    @Override
    public URI uri() {
        return gateway.uri();
    }

    List<Side> all() {
        return Stream.concat(commandSides.stream(), querySides.stream()).toList();
    }

    MongoServer mongo() {
        return mongo;
    }

    @Override
    public void close() {
        gateway.close();
        all().forEach(Side::close);
        mongo.shutdownNow();
        postgres.close();
    }

    /** The first command side makes the tables, and the others follow. */
    private void start() {
        commandSides.get(0).begin().awaitReady();
        Stream.concat(commandSides.stream().skip(1), querySides.stream())
                .map(Side::begin)
                .toList()
                .forEach(Side::awaitReady);
        gateway.leadTo(commandSides, querySides);
    }

    private static List<String> with(List<String> properties, String one) {
        List<String> all = new ArrayList<>(properties);
        all.add(one);
        return all;
    }

    /** A file for each secret, as Docker mounts them. */
    private static Path configTree(Path dataDir, Map<String, String> secrets) {
        try {
            Path folder = Files.createDirectories(dataDir.resolve("secrets"));
            for (Map.Entry<String, String> secret : secrets.entrySet()) {
                Files.writeString(folder.resolve(secret.getKey()), secret.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
