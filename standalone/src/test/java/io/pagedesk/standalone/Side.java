package io.pagedesk.standalone;

import static org.awaitility.Awaitility.await;

import io.pagedesk.clock.SharedClock;
import io.pagedesk.clock.UseSharedClock;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One side as a process of its own: its runnable jar, which its module packages; one that can really be killed. */
final class Side implements AutoCloseable {

    static final String COMMAND_SIDE = "command-side";
    static final String QUERY_SIDE = "query-side";

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Map<String, String> MAIN_CLASSES = Map.of(
            COMMAND_SIDE, "io.pagedesk.command.CommandSideApplication",
            QUERY_SIDE, "io.pagedesk.query.QuerySideApplication");

    private final String name;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final Path log;
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment;
    private Process process;

    /**
     * @param name {@value #COMMAND_SIDE} or {@value #QUERY_SIDE}, and a number where there are several
     * @param clock the time that it lives in; null: the real one
     */
    Side(String name, Path dataDir, MovableClock clock, List<String> properties, Map<String, String> environment) {
        String module = name.replaceAll("-\\d+$", "");
        this.name = name;
        this.log = dataDir.resolve(name + ".out");
        this.environment = environment;
        command.addAll(List.of(JAVA, "-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(
                clock == null
                        ? List.of("-jar", ExtractedJar.of(module).toString())
                        : withClock(module, dataDir, clock.file()));
        Stream.concat(Stream.of("server.port=" + port, "management.server.port=" + managementPort), properties.stream())
                .forEach(property -> command.add("--" + property));
    }

    String name() {
        return name;
    }

    URI uri() {
        return URI.create("http://localhost:" + port);
    }

    URI management() {
        return URI.create("http://localhost:" + managementPort);
    }

    Side begin() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Side awaitReady() {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(200))
                .failFast(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError(name + " ended:\n" + output());
                    }
                })
                .until(() -> Http.get(management().resolve("/actuator/health/readiness"))
                                .status()
                        == 200);
        return this;
    }

    /** As {@code kill -9}: nothing is finished, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As {@code kill -15}: what a rolling restart does. Its exit code. */
    int stop() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    String output() {
        try {
            return Files.readString(log);
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

    private static List<String> withClock(String module, Path dataDir, Path clock) {
        return List.of(
                "-D" + UseSharedClock.FILE + "=" + clock,
                "-cp",
                classesOfClock(dataDir) + File.pathSeparator + ExtractedJar.of(module),
                MAIN_CLASSES.get(module));
    }

    private static Path classesOfClock(Path dataDir) {
        Path classes = dataDir.resolve("clock");
        try {
            Files.createDirectories(classes.resolve("META-INF"));
            Files.createDirectories(classes.resolve("io/pagedesk/clock"));
            Files.writeString(
                    classes.resolve("META-INF/spring.factories"),
                    "org.springframework.context.ApplicationContextInitializer=" + UseSharedClock.class.getName());
            for (Class<?> type : List.of(SharedClock.class, UseSharedClock.class)) {
                String file = type.getName().replace('.', '/') + ".class";
                try (InputStream in = type.getResourceAsStream("/" + file)) {
                    Files.write(classes.resolve(file), in.readAllBytes());
                }
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
