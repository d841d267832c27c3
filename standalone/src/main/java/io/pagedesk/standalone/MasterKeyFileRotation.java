package io.pagedesk.standalone;

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
        MasterKeyFile.neededBy(environment).ifPresent(needed -> {
            Provided provided = Provided.in(environment);
            provided.set(MasterKeyFile.PROPERTY, needed.existing());
            provided.set("pagedesk.new-master-key", needed.next());
            file = needed;
        });
    }

    void finish() {
        if (file != null) {
            file.replaceByNext();
        }
    }
}
