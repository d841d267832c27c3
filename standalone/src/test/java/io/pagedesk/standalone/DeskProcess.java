package io.pagedesk.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The desk as a process of its own, on the test's class path: one that can really be killed. */
final class DeskProcess implements AutoCloseable {

    static final String ADMIN_PASSWORD = "correct horse battery";

    /** Ready sooner, which is most of what such a desk lives for. */
    private static final List<String> QUICK = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path dataDir;
    private final List<String> jvm;
    private final int port = freePort();
    private final List<String> arguments = new ArrayList<>();
    private Process process;

    DeskProcess(Path dataDir, Map<String, Object> properties) {
        this(dataDir, QUICK, properties);
    }

    DeskProcess(Path dataDir, List<String> jvm, Map<String, Object> properties) {
        this.dataDir = dataDir;
        this.jvm = jvm;
        arguments.add("--server.port=" + port);
        arguments.add("--pagedesk.data-dir=" + dataDir.resolve("desk-data"));
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    }

    URI baseUri() {
        return URI.create("http://localhost:" + port);
    }

    void start() {
        begin();
        await().atMost(Duration.ofSeconds(150))
                .pollInterval(Duration.ofMillis(100))
                .failFast("the desk ended: see " + log(), () -> !process.isAlive())
                .until(this::isReady);
    }

    /** Runs a command of the desk's to its end: how it ended. */
    int run(String subcommand) throws InterruptedException {
        begin(subcommand);
        return process.waitFor();
    }

    void begin(String... subcommand) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StandaloneApplication.class.getName()));
        command.addAll(List.of(subcommand));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("PAGEDESK_ADMIN_PASSWORD", ADMIN_PASSWORD);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unless it has come to its end by itself before. */
    void killOnceThereIs(Path file) {
        await().atMost(Duration.ofSeconds(150))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> Files.exists(file) || !process.isAlive());
        kill();
    }

    /** As {@code kill -9}: nothing is finished, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private boolean isReady() {
        return Http.get(baseUri().resolve("/actuator/health/readiness")).status() == 200;
    }

    private Path log() {
        return dataDir.resolve("desk.out");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
