package io.pagedesk.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is in {@code docker/}. */
final class DockerFolder {

    static final Path ROOT = Path.of("..", "docker").toAbsolutePath().normalize();

    private DockerFolder() {}

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
