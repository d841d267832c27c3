package io.pagedesk.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The images, without an engine: their recipe, and the health check really asked. */
class DockerfileTest {

    private final List<String> lines = DockerFolder.text("Dockerfile").lines().toList();

    @Test
    void everyBaseImageHasAnExactTag() {
        assertThat(lines)
                .filteredOn(line -> line.startsWith("FROM ") && !line.startsWith("FROM desk "))
                .isNotEmpty()
                .allMatch(line -> line.matches("FROM [a-z-]+:\\d+\\.\\d+\\.\\d+_\\d+-(jdk|jre)-noble AS [a-z-]+"));
    }

    @Test
    void whatRunsIsNotRootAndHasOneLayerForEachPaceOfChange() {
        assertThat(lines).contains("USER 10001:10001", "FROM desk AS command-side", "FROM desk AS query-side");
        for (String side : List.of("command-side", "query-side")) {
            assertThat(lines)
                    .containsSequence(
                            "COPY --from=build /layers/" + side + "/dependencies/ ./",
                            "COPY --from=build /layers/" + side + "/spring-boot-loader/ ./",
                            "COPY --from=build /layers/" + side + "/snapshot-dependencies/ ./",
                            "COPY --from=build /layers/" + side + "/application/ ./");
        }
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "503, 1", "404, 1"})
    void theHealthCheckTellsByTheStatus(int status, int exitCode) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(ready(server.getAddress().getPort())).isEqualTo(exitCode);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whereNothingListensTheHealthCheckFails() throws Exception {
        assertThat(ready(1)).isNotZero();
    }

    private static int ready(int port) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(
                        "bash", DockerFolder.ROOT.resolve("ready.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        script.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(port));
        Process process = script.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
