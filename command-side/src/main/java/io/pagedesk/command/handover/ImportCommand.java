package io.pagedesk.command.handover;

import io.pagedesk.command.secret.StoppedDesk;
import io.pagedesk.eventstore.handover.ExportManifest;
import io.pagedesk.eventstore.handover.RefusedExportException;
import io.pagedesk.eventstore.seal.EventMac;
import io.pagedesk.eventstore.seal.Verification;
import io.pagedesk.eventstore.seal.Verifier;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code import FILE}: makes an empty desk the one that was exported, in one transaction. It takes the properties of the
 * desk that is to be.
 */
public final class ImportCommand {

    private static final String NAME = "import";
    private static final String WITH_BROKEN_HISTORY = "--with-broken-history";
    private static final String USAGE = "import FILE [" + WITH_BROKEN_HISTORY + "]";

    private final StoppedDesk desk;
    private final HandoverOutput output;

    private ImportCommand(StoppedDesk desk, HandoverOutput output) {
        this.desk = desk;
        this.output = output;
    }

    public static boolean isMeantBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** @return the process's exit code: 0 once it is done, 1 where it is refused, 2 where it cannot be done */
    public static int run(String[] arguments, PrintStream out, ApplicationContextInitializer<?>... initializers) {
        HandoverOutput output = new HandoverOutput(out);
        boolean anyHistory = Arrays.asList(arguments).contains(WITH_BROKEN_HISTORY);
        return output.of(USAGE, arguments, file -> {
            ExportManifest manifest = CheckedExport.of(file);
            output.progress("importing " + manifest.events() + " events");
            return StoppedDesk.with(
                    StoppedDesk.propertiesOf(arguments),
                    desk -> new ImportCommand(desk, output).take(file, anyHistory),
                    initializers);
        });
    }

    private ImportedDesk take(Path file, boolean anyHistory) {
        if (desk.usesAxonServer()) {
            throw new RefusedExportException(
                    "axon-server-target", "A desk with Axon Server cannot be filled: its events stand elsewhere.");
        }
        EmptyDesk empty = new EmptyDesk(desk.database());
        empty.require();
        desk.migrate();
        TransactionTemplate whole = new TransactionTemplate(new JdbcTransactionManager(desk.database()));
        ImportedDesk imported = Objects.requireNonNull(whole.execute(status -> {
            empty.require();
            return fill(file, anyHistory);
        }));
        desk.settle();
        return imported;
    }

    private ImportedDesk fill(Path file, boolean anyHistory) {
        DataSource database = desk.database();
        EventMac codes = desk.newCodes();
        try {
            ExportManifest manifest =
                    new DeskImport(database, codes, taken -> output.progress(taken + " events")).read(file);
            NextNumbers.setBehindWhatIsThere(database);
            Verification history = new Verifier(database, codes).verify();
            if (!history.intact() && !anyHistory) {
                throw new RefusedExportException(
                        "history-broken",
                        "The events are not those that were sealed, first " + history.firstBroken() + ". Find out why; "
                                + WITH_BROKEN_HISTORY + " takes them as they are.");
            }
            return ImportedDesk.in(database, manifest, history);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
