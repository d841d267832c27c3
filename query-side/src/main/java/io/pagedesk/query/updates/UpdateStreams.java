package io.pagedesk.query.updates;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The clients that listen on this instance. They are let go before the web server waits for requests to end. */
@Component
public class UpdateStreams implements SmartLifecycle {

    private static final int WRITERS = 4;
    private static final String ADMIN = "ROLE_ADMIN";

    private final Set<UpdateStream> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService writers =
            Executors.newFixedThreadPool(WRITERS, new CustomizableThreadFactory("updates-write-"));
    private final UpdatesSettings settings;
    private final JsonMapper json;
    private volatile boolean running;

    UpdateStreams(UpdatesSettings settings, JsonMapper json, MeterRegistry meters) {
        this.settings = settings;
        this.json = json;
        meters.gaugeCollectionSize("pagedesk.updates.clients", List.of(), open);
    }

    /** @throws TooManyStreamsException this login, or this instance, has as many as it may */
    UpdateStream open(Authentication login) {
        long ofTheSame = open.stream()
                .filter(stream -> stream.viewer().equals(login.getName()))
                .count();
        if (!running || open.size() >= settings.streams() || ofTheSame >= settings.streamsPerAgent()) {
            throw new TooManyStreamsException();
        }
        UpdateStream stream = new UpdateStream(login, writers);
        stream.emitter().onCompletion(() -> open.remove(stream));
        stream.emitter().onError(gone -> open.remove(stream));
        open.add(stream);
        return stream;
    }

    public boolean isEmpty() {
        return open.isEmpty();
    }

    /** Tells every client; what is said may depend on who is told, and is made once for each of them. */
    public void tell(String name, Function<String, List<?>> about) {
        Map<String, List<String>> ofViewers = new ConcurrentHashMap<>();
        open.forEach(stream -> ofViewers
                .computeIfAbsent(
                        stream.viewer(),
                        viewer -> about.apply(viewer).stream()
                                .map(json::writeValueAsString)
                                .toList())
                .forEach(data -> stream.tell(name, data)));
    }

    void tellAdmins(String name, List<?> about) {
        List<String> rows = about.stream().map(json::writeValueAsString).toList();
        open.stream()
                .filter(stream ->
                        stream.login().getAuthorities().stream().anyMatch(role -> ADMIN.equals(role.getAuthority())))
                .forEach(stream -> rows.forEach(data -> stream.tell(name, data)));
    }

    void endWhere(Predicate<Authentication> over) {
        open.stream().filter(stream -> over.test(stream.login())).toList().forEach(UpdateStream::end);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        List.copyOf(open).forEach(UpdateStream::end);
        writers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
