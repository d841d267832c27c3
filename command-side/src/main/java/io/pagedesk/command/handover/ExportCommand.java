package io.pagedesk.command.handover;

import io.pagedesk.command.secret.StoppedDesk;
import io.pagedesk.eventstore.handover.ExportManifest;
import io.pagedesk.eventstore.handover.ExportScope;
import io.pagedesk.eventstore.handover.RefusedExportException;
import io.pagedesk.eventstore.seal.EventMac;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code export FILE [--from=] [--to=] [--page=] [--customer=]}: writes a stopped desk's events, and of a whole desk also
 * what proves them and what it keeps but for secrets. It takes the properties of the desk.
 */
public final class ExportCommand {

    private static final String NAME = "export";
    private static final String USAGE = "export FILE [--from=INSTANT] [--to=INSTANT] [--page=ID [--customer=PSID]]";

    private ExportCommand() {}

    public static boolean isMeantBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** @return the process's exit code: 0 once it is done, 1 where it is refused, 2 where it cannot be done */
    public static int run(String[] arguments, PrintStream out, ApplicationContextInitializer<?>... initializers) {
        return new HandoverOutput(out).of(USAGE, arguments, file -> {
            ExportScope scope = scope(arguments);
            return StoppedDesk.with(
                    StoppedDesk.propertiesOf(arguments), desk -> write(desk, scope, file), initializers);
        });
    }

    /** The file is there once it is whole. */
    private static ExportManifest write(StoppedDesk desk, ExportScope scope, Path file) {
        if (Files.exists(file)) {
            throw new RefusedExportException("file-exists", "There is a file " + file + " already.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            ExportManifest manifest;
            try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                manifest = write(desk, scope, out);
            }
            Files.move(part, file);
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it as of one moment. */
    private static ExportManifest write(StoppedDesk desk, ExportScope scope, Writer out) {
        DataSource database = desk.database();
        DeskExport export = new DeskExport(database);
        EventMac codes = scope.isWhole() ? codes(desk) : null;
        TransactionTemplate moment = new TransactionTemplate(new JdbcTransactionManager(database));
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
        return Objects.requireNonNull(moment.execute(status ->
                codes == null ? export.part(scope, Instant.now(), out) : export.whole(codes, Instant.now(), out)));
    }

    private static EventMac codes(StoppedDesk desk) {
        return desk.codes()
                .orElseThrow(() -> new RefusedExportException(
                        "no-master-key",
                        "Whether each event is the desk's own can only be told with pagedesk.master-key: give it, or"
                                + " pagedesk.data-dir where it stands."));
    }

    private static ExportScope scope(String... arguments) {
        try {
            return new ExportScope(
                    instant(arguments, "--from="),
                    instant(arguments, "--to="),
                    option(arguments, "--page="),
                    option(arguments, "--customer="));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw new RefusedExportException("invalid-request", String.valueOf(wrong.getMessage()));
        }
    }

    private static @Nullable Instant instant(String[] arguments, String option) {
        String given = option(arguments, option);
        return given == null ? null : OffsetDateTime.parse(given).toInstant();
    }

    private static @Nullable String option(String[] arguments, String option) {
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith(option))
                .map(argument -> argument.substring(option.length()))
                .findFirst()
                .orElse(null);
    }
}
