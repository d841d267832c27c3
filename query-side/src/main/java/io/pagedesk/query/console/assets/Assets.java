package io.pagedesk.query.console.assets;

import io.pagedesk.eventstore.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Where the files of the console are: below a hash of all of them together. One that changes moves them all, so browsers
 * keep each for good; and since modules import one another by relative paths, no page ever mixes two versions.
 */
@Component
public class Assets {

    static final String PATH = "/assets/";

    private static final List<String> FILES =
            List.of("classpath*:/console/assets/**", "classpath*:/META-INF/maven/org.webjars.npm/*/pom.properties");
    private static final int DIGITS = 16;

    private final String version = hash();

    /** What stands before a file's name. */
    public String base() {
        return PATH + version;
    }

    String version() {
        return version;
    }

    private static String hash() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            MessageDigest digest = Sha256.begun();
            for (String files : FILES) {
                List<Resource> found = Stream.of(resolver.getResources(files))
                        .filter(Resource::isReadable)
                        .sorted(Comparator.comparing(Resource::getDescription))
                        .toList();
                for (Resource file : found) {
                    try (InputStream content = file.getInputStream()) {
                        digest.update(content.readAllBytes());
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
