package io.pagedesk.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.DigestUtils;

/** A side's runnable jar, which its module packages, extracted as its image has it: it starts in half the time. */
final class ExtractedJar {

    private ExtractedJar() {}

    static synchronized Path of(String module) {
        Path jar = packaged(module);
        try {
            Path folder = Path.of("target", "sides", module + "-" + digest(jar));
            if (!Files.exists(folder)) {
                extract(jar, folder);
            }
            return folder.resolve(jar.getFileName()).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build gives every jar the same time. */
    private static String digest(Path jar) throws IOException {
        try (InputStream content = Files.newInputStream(jar)) {
            return DigestUtils.md5DigestAsHex(content);
        }
    }

    private static void extract(Path jar, Path folder) throws IOException {
        Process extraction = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.toString())
                .inheritIO()
                .start();
        if (extraction.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("could not extract " + jar);
        }
    }

    private static Path packaged(String module) {
        try (Stream<Path> files = Files.list(Path.of("..", module, "target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("package " + module + " first"))
                    .toAbsolutePath()
                    .normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
