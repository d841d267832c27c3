package io.pagedesk.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of this module, found on disk rather than through the catalog that the tests are about. */
final class EventClasses {

    private EventClasses() {}

    static Stream<Class<?>> all() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .toList();
            return found.stream().map(file -> load(root.relativize(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Class<?>> annotated() {
        return all().filter(type -> type.isAnnotationPresent(EventType.class));
    }

    /** A class that belongs to a sealed family of facts. */
    static boolean isFact(Class<?> type) {
        return !type.isInterface() && Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static Path root() {
        try {
            return Path.of(EventCatalog.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(Path file) {
        String name = file.toString().replace(".class", "").replace('/', '.').replace('\\', '.');
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
