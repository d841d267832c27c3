package io.pagedesk.command.handover;

import io.pagedesk.eventstore.handover.RefusedExportException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the two commands print, and how they end: 0 when it is done, 1 where it is refused, 2 where it cannot be done. */
final class HandoverOutput {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int IMPOSSIBLE = 2;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintStream out;

    HandoverOutput(PrintStream out) {
        this.out = out;
    }

    /**
     * Has a command do its work on the file that it is given.
     *
     * @return the exit code
     */
    int of(String usage, String[] arguments, Work work) {
        String file = file(arguments);
        if (file == null) {
            out.println("usage: " + usage);
            return IMPOSSIBLE;
        }
        return of(Path.of(file), work);
    }

    private int of(Path file, Work work) {
        try {
            print(work.on(file));
            return DONE;
        } catch (RefusedExportException refused) {
            print(problem(refused.code(), String.valueOf(refused.getMessage())));
            return REFUSED;
        } catch (DataAccessException | TransactionException away) {
            String cause = String.valueOf(away.getMostSpecificCause().getMessage());
            print(problem("no-database", "The database cannot be used: " + cause + ". Is the desk still running?"));
            return IMPOSSIBLE;
        } catch (IOException | UncheckedIOException e) {
            print(problem("file-unusable", "The file cannot be used: " + e.getMessage()));
            return IMPOSSIBLE;
        } catch (IllegalStateException e) {
            print(problem("desk-unusable", String.valueOf(e.getMessage())));
            return IMPOSSIBLE;
        }
    }

    void progress(String what) {
        out.println(what);
        out.flush();
    }

    private void print(Object value) {
        out.println(JSON.writeValueAsString(value));
    }

    private static Map<String, String> problem(String code, String detail) {
        Map<String, String> problem = new LinkedHashMap<>();
        problem.put("code", code);
        problem.put("detail", detail);
        return problem;
    }

    /** The first argument after the command's name that is no option. */
    private static @Nullable String file(String... arguments) {
        return Stream.of(arguments)
                .skip(1)
                .filter(argument -> !argument.startsWith("--"))
                .findFirst()
                .orElse(null);
    }

    /** Does it, and tells what came of it. */
    @FunctionalInterface
    interface Work {

        Object on(Path file) throws IOException;
    }
}
