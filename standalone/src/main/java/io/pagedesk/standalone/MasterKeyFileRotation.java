package io.pagedesk.standalone;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The key files of a rotation, where the configuration names no key: the next key is written down before anything is
 * encrypted under it, and takes the place of the present one after everything is.
 */
final class MasterKeyFileRotation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private @Nullable MasterKeyFile file;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.getProperty("pagedesk.master-key", "").isBlank()) {
            MasterKeyFile present = new MasterKeyFile(Path.of(environment.getRequiredProperty("pagedesk.data-dir")));
            Provided provided = Provided.in(environment);
            provided.set("pagedesk.master-key", present.existing());
            provided.set("pagedesk.new-master-key", present.next());
            file = present;
        }
    }

    void finish() {
        if (file != null) {
            file.replaceByNext();
        }
    }
}
