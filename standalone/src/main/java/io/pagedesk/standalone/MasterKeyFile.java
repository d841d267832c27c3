package io.pagedesk.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The key that the desk's secrets are encrypted with, made at the first start and readable by its owner alone. While it
 * is rotated the next key stands beside it; afterwards the previous one does, for backups from before.
 */
final class MasterKeyFile {

    /** The property that a key in the configuration, or in the file, is known by. */
    static final String PROPERTY = "pagedesk.master-key";

    private static final int BYTES = 32;

    private final Path present;
    private final Path next;
    private final Path previous;

    MasterKeyFile(Path dataDir) {
        present = dataDir.resolve("master.key");
        next = dataDir.resolve("master.key.next");
        previous = dataDir.resolve("master.key.previous");
    }

    /** The file of a desk whose configuration names no key. */
    static Optional<MasterKeyFile> neededBy(ConfigurableEnvironment environment) {
        return environment.getProperty(PROPERTY, "").isBlank()
                ? Optional.of(new MasterKeyFile(Path.of(environment.getRequiredProperty("pagedesk.data-dir"))))
                : Optional.empty();
    }

    /** The desk's key, made where there is none. Refused in the middle of a rotation: nobody knows which key counts. */
    String presentOrNew() {
        if (Files.exists(next)) {
            throw new UnfinishedRotationException(next);
        }
        return readOrCreate(present);
    }

    Optional<String> find() {
        return Files.exists(present) ? Optional.of(read(present)) : Optional.empty();
    }

    String existing() {
        return find().orElseThrow(() ->
                new UncheckedIOException(new IOException("there is no " + present + ": nothing to rotate")));
    }

    /** The next key: of the rotation that broke off, where one did. */
    String next() {
        return readOrCreate(next);
    }

    void replaceByNext() {
        try {
            Files.copy(present, previous, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(next, present, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readOrCreate(Path file) {
        return Files.exists(file) ? read(file) : create(file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all: half a key would lock the desk. */
    private static String create(Path file) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        String encoded = Base64.getEncoder().encodeToString(key);
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(draft);
            try (FileChannel channel = FileChannel.open(
                    draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
                channel.write(StandardCharsets.US_ASCII.encode(encoded));
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
