package io.pagedesk.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** The standalone desk on its embedded stores, in the process of the tests. */
final class OneProcess implements Deployment {

    private final ConfigurableApplicationContext context;

    OneProcess(Path dataDir, MovableClock clock, List<String> properties) {
        SpringApplication application = StandaloneApplication.application();
        application.addInitializers(desk -> {
            ((GenericApplicationContext) desk).registerBean("clock", Clock.class, () -> clock);
            ((GenericApplicationContext) desk).registerBean(RecentSpans.class, RecentSpans::new);
        });
        List<String> arguments = new ArrayList<>(properties);
        // Known beforehand: Facebook sends browsers back to the address that the desk believes to have.
        arguments.add("server.port=" + TestSocketUtils.findAvailableTcpPort());
        arguments.add("pagedesk.data-dir=" + dataDir);
        this.context = application.run(
                arguments.stream().map(property -> "--" + property).toArray(String[]::new));
    }

    @Override
    public URI uri() {
        return context.getBean(DeskAddress.class).local();
    }

    @Override
    public boolean isOneProcess() {
        return true;
    }

    @Override
    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
