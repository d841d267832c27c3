package io.pagedesk.command;

import io.pagedesk.command.handover.ExportCommand;
import io.pagedesk.command.handover.ImportCommand;
import io.pagedesk.command.secret.RotateMasterKey;
import io.pagedesk.command.security.DenyTheRest;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The command side as a process of its own. Not a {@code @Configuration}, so that no component scan picks it up where
 * both sides share a process.
 */
@EnableAutoConfiguration
@Import({CommandSideConfiguration.class, DenyTheRest.class})
public class CommandSideApplication {

    public static void main(String[] arguments) {
        if (RotateMasterKey.isAskedFor(arguments)) {
            RotateMasterKey.run(arguments);
            return;
        }
        if (ExportCommand.isMeantBy(arguments)) {
            System.exit(ExportCommand.run(arguments, System.out));
        }
        if (ImportCommand.isMeantBy(arguments)) {
            System.exit(ImportCommand.run(arguments, System.out));
        }
        SpringApplication.run(CommandSideApplication.class, arguments);
    }
}
