package io.pagedesk.standalone;

import io.pagedesk.command.CommandSideConfiguration;
import io.pagedesk.command.handover.ExportCommand;
import io.pagedesk.command.handover.ImportCommand;
import io.pagedesk.command.secret.RotateMasterKey;
import io.pagedesk.command.security.DenyTheRest;
import io.pagedesk.query.QuerySideConfiguration;
import io.pagedesk.query.rebuild.RebuildCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The whole desk in one process. */
@EnableAutoConfiguration
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class, DenyTheRest.class, StandaloneConfiguration.class
})
public class StandaloneApplication {

    public static void main(String[] arguments) {
        if (RebuildCommand.isMeantBy(arguments)) {
            System.exit(RebuildCommand.run(System.getenv(), System.out, arguments));
        }
        if (RotateMasterKey.isAskedFor(arguments)) {
            MasterKeyFileRotation files = new MasterKeyFileRotation();
            RotateMasterKey.run(arguments, files);
            files.finish();
            return;
        }
        if (VerifyCommand.isMeantBy(arguments)) {
            System.exit(VerifyCommand.run(arguments, System.out));
        }
        if (ExportCommand.isMeantBy(arguments)) {
            System.exit(ExportCommand.run(arguments, System.out, MasterKeyFromFile.IF_PRESENT));
        }
        if (ImportCommand.isMeantBy(arguments)) {
            System.exit(ImportCommand.run(arguments, System.out, MasterKeyFromFile.OR_NEW));
        }
        application().run(arguments);
    }

    /** The desk with its embedded stores, not started yet. */
    static SpringApplication application() {
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.addInitializers(new EmbeddedDesk());
        return application;
    }
}
