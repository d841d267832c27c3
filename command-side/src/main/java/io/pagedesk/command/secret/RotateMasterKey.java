package io.pagedesk.command.secret;

import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The command {@code rotate-master-key} of a desk that is stopped: every secret from {@code pagedesk.master-key} to
 * {@code pagedesk.new-master-key}. Nothing of the desk starts but its database.
 */
public final class RotateMasterKey {

    private static final String COMMAND = "rotate-master-key";

    private RotateMasterKey() {}

    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(COMMAND);
    }

    /** Prints how many secrets were encrypted anew; fails, with all as it was, where the keys do not fit. */
    public static void run(String[] arguments, ApplicationContextInitializer<?>... initializers) {
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(initializers);
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try (ConfigurableApplicationContext context = application.run(rest)) {
            System.out.println(context.getBean(Rotated.class).secrets() + " secrets are under the new master key now.");
        }
    }

    /** What the command needs, and what it did. Not a {@code @Configuration}: no component scan of the desk takes it. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @EnableConfigurationProperties({MasterKey.class, NewMasterKey.class})
    static class Parts {

        @Bean
        Rotated rotated(DataSource database, MasterKey from, NewMasterKey to) {
            return new Rotated(MasterKeyRotation.rotate(database, from, to.key()));
        }
    }

    record Rotated(int secrets) {}
}
