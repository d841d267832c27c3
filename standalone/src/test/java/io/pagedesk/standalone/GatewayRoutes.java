package io.pagedesk.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which side gets a request, as the gateway's own file says: {@code docker/gateway/routes.caddy}. */
final class GatewayRoutes {

    private static final Path FILE = Path.of("..", "docker", "gateway", "routes.caddy");

    private final List<String> internal;
    private final List<String> command;
    private final List<String> ticketWrites;
    private final Set<String> reading;

    GatewayRoutes() {
        String file = read();
        internal = words(file, "@internal path (.*)");
        command = words(file, "@command path (.*)");
        ticketWrites = words(file, "@ticketWrites \\{\\s+not method [A-Z ]+\\s+path (.*)");
        reading = Set.copyOf(words(file, "@ticketWrites \\{\\s+not method (.*)"));
    }

    boolean isInternal(String path) {
        return matches(internal, path);
    }

    boolean isForCommandSide(String method, String path) {
        return matches(command, path) || !reading.contains(method) && matches(ticketWrites, path);
    }

    private static boolean matches(List<String> patterns, String path) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                        : path.equals(pattern));
    }

    private static List<String> words(String file, String line) {
        Matcher found = Pattern.compile(line).matcher(file);
        if (!found.find()) {
            throw new IllegalStateException("no " + line + " in " + FILE);
        }
        return List.of(found.group(1).trim().split(" +"));
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
