package io.pagedesk.query.updates;

import static org.awaitility.Awaitility.await;

import io.pagedesk.query.desk.RunningQuerySide;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the stream, as an integrator would write it. */
public final class Listener implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final InputStream stream;
    private volatile boolean over;

    private Listener(InputStream stream) {
        this.stream = stream;
        Thread reader = new Thread(this::read, "listener");
        reader.setDaemon(true);
        reader.start();
    }

    public static Listener to(RunningQuerySide desk, String token) {
        URI address = URI.create("http://127.0.0.1:" + desk.port("local.server.port") + "/api/updates");
        try {
            HttpResponse<InputStream> answer = HTTP.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError("answered " + answer.statusCode());
            }
            Listener listener = new Listener(answer.body());
            await().until(() -> !listener.heard("time").isEmpty());
            return listener;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<JsonNode> heard(String name) {
        return heard.stream()
                .filter(one -> one.name().equals(name))
                .map(Heard::data)
                .toList();
    }

    int ticketsHeard(String id) {
        return (int) heard("ticket").stream()
                .filter(ticket -> ticket.path("id").asString().equals(id))
                .count();
    }

    public JsonNode ticketAt(String id, long version) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> heard("ticket").stream()
                                .filter(ticket -> ticket.path("id").asString().equals(id))
                                .filter(ticket -> ticket.path("version").asLong() >= version)
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    boolean isOver() {
        return over;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    heard.add(new Heard(name, JsonMapper.shared().readTree(line.substring(5))));
                }
            }
        } catch (IOException closed) {
            // It ends as every stream ends.
        }
        over = true;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException alreadyClosed) {
            // It is closed.
        }
    }

    private record Heard(String name, JsonNode data) {}
}
