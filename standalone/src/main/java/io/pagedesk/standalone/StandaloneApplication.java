package io.pagedesk.standalone;

import io.pagedesk.command.CommandSideConfiguration;
import io.pagedesk.command.security.DenyTheRest;
import io.pagedesk.query.QuerySideConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The whole desk in one process. */
@EnableAutoConfiguration
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class, DenyTheRest.class, StandaloneConfiguration.class
})
public class StandaloneApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StandaloneApplication.class, arguments);
    }
}
