package io.pagedesk.query;

import io.pagedesk.query.alone.AloneConfiguration;
import io.pagedesk.query.rebuild.RebuildCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query side as a process of its own, next to the command side. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({QuerySideConfiguration.class, AloneConfiguration.class})
public class QuerySideApplication {

    /** Starts it; Axon's update check would call home, and its banner advertises. */
    public static void main(String[] args) {
        if (RebuildCommand.isMeantBy(args)) {
            System.exit(RebuildCommand.run(System.getenv(), System.out, args));
        }
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(QuerySideApplication.class, args);
    }
}
