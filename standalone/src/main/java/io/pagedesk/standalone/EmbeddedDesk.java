package io.pagedesk.standalone;

import de.bwaldvogel.mongo.MongoServer;
import io.pagedesk.query.mongo.WriteGuard;
import io.pagedesk.simulator.MessengerSimulator;
import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Before anything else starts: the master key, the store of the read models and, for the demo, the simulator; each only
 * where the configuration does not name another. They end with the context, after everything that uses them.
 */
final class EmbeddedDesk implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Provided provided = Provided.in(environment);
        Path dataDir = Path.of(environment.getRequiredProperty("pagedesk.data-dir"));
        MasterKeyFile.neededBy(environment)
                .ifPresent(file -> provided.set(MasterKeyFile.PROPERTY, file.presentOrNew()));
        if (isMissing(environment, "pagedesk.mongodb.uri")) {
            MongoServer server = EmbeddedMongo.start(dataDir);
            provided.set("pagedesk.mongodb.uri", server.getConnectionString() + "/pagedesk");
            context.getBeanFactory().registerSingleton("embeddedWriteGuard", WriteGuard.BY_READING);
            endWith(context, "embeddedMongo", server, server::shutdown);
        }
        if (environment.getProperty("pagedesk.demo.enabled", Boolean.class, false)) {
            MessengerSimulator simulator = DemoSimulator.start(environment, dataDir);
            provided.set("pagedesk.graph.base-url", simulator.baseUri().toString());
            provided.set("pagedesk.graph.dialog-url", simulator.baseUri().toString());
            endWith(context, "messengerSimulator", simulator, simulator::close);
        }
    }

    private static boolean isMissing(ConfigurableEnvironment environment, String property) {
        return environment.getProperty(property, "").isBlank();
    }

    private static void endWith(ConfigurableApplicationContext context, String name, Object part, Runnable end) {
        context.getBeanFactory().registerSingleton(name, part);
        ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean(name, end::run);
    }
}
