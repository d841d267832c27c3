package io.pagedesk.query.console.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The bundles that {@code spring.messages.basename} names, as they are written in English. */
@Component
class WordFiles {

    private final Set<String> keys = new TreeSet<>();

    WordFiles(MessageSourceProperties settings) {
        List<String> basenames = settings.getBasename();
        basenames.forEach(basename -> keys.addAll(read(basename).stringPropertyNames()));
    }

    Set<String> keys() {
        return keys;
    }

    private static Properties read(String basename) {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                new ClassPathResource(basename + ".properties").getInputStream(), StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
