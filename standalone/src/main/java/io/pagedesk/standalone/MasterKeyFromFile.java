package io.pagedesk.standalone;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Gives commands on a stopped desk its key from the file, where the configuration names none. */
enum MasterKeyFromFile implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** For who looks at a desk: where it has none, none is made. */
    IF_PRESENT {
        @Override
        void provide(MasterKeyFile file, Provided provided) {
            file.find().ifPresent(key -> provided.set(MasterKeyFile.PROPERTY, key));
        }
    },
    /** For who makes a desk. */
    OR_NEW {
        @Override
        void provide(MasterKeyFile file, Provided provided) {
            provided.set(MasterKeyFile.PROPERTY, file.presentOrNew());
        }
    };

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        MasterKeyFile.neededBy(environment).ifPresent(file -> provide(file, Provided.in(environment)));
    }

    abstract void provide(MasterKeyFile file, Provided provided);
}
