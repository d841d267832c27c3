package io.pagedesk.query.desk;

import com.mongodb.client.MongoDatabase;
import com.sun.net.httpserver.HttpServer;
import io.pagedesk.query.QuerySideApplication;
import io.pagedesk.query.mongo.WriteGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The query side as it is deployed, over an event store in memory: its own configuration file, its own main class, and
 * keys that it fetches from an address.
 */
public final class RunningQuerySide implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    private final Tokens tokens = new Tokens();
    private final HttpServer keys = keys();
    private final String mongo;
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    public RunningQuerySide() {
        this("jdbc:hsqldb:mem:" + UUID.randomUUID(), started -> {});
    }

    /** One over an event store that others may use too, with beans of the test's own. */
    public RunningQuerySide(String eventStore, Consumer<GenericApplicationContext> beans, String... furtherProperties) {
        this(eventStore, TestMongo.newUri(), beans, furtherProperties);
    }

    /** One over an event store and read models that others may use too. */
    public RunningQuerySide(
            String eventStore, String mongo, Consumer<GenericApplicationContext> beans, String... furtherProperties) {
        this.mongo = mongo;
        List<String> properties = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.tomcat.threads.max=8",
                "--management.server.port=0",
                "--pagedesk.public-url=https://desk.example",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + eventStore,
                "--spring.sql.init.mode=always",
                "--spring.sql.init.continue-on-error=true",
                "--spring.sql.init.schema-locations=classpath:db/migration/hsqldb/V1__event_store.sql",
                "--pagedesk.mongodb.uri=" + mongo,
                "--pagedesk.security.jwk-set-uri=http://127.0.0.1:"
                        + keys.getAddress().getPort() + "/jwks.json"));
        properties.addAll(List.of(furtherProperties));
        context = new SpringApplicationBuilder(QuerySideApplication.class)
                .initializers(started -> register((GenericApplicationContext) started, beans))
                .run(properties.toArray(String[]::new));
    }

    public Tokens tokens() {
        return tokens;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public MongoDatabase database() {
        return TestMongo.database(mongo);
    }

    public void publish(List<? extends EventMessage<?>> facts) {
        context.getBean(EventStore.class).publish(facts);
    }

    public int port(String name) {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty(name));
    }

    public HttpResponse<String> get(String path, String token, String... headers) {
        return send("GET", path, token, headers);
    }

    public HttpResponse<String> send(String method, String path, String token, String... headers) {
        return send(method, URI.create("http://127.0.0.1:" + port("local.server.port") + path), token, headers);
    }

    public HttpResponse<String> send(String method, URI address, String token, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        context.close();
        keys.stop(0);
    }

    private static void register(GenericApplicationContext started, Consumer<GenericApplicationContext> beans) {
        started.registerBean("writeGuardOfTheTest", WriteGuard.class, TestMongo::guard);
        beans.accept(started);
    }

    private HttpServer keys() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks.json", exchange -> {
                byte[] body = tokens.publicKeys().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
