package io.pagedesk.query.rebuild;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * {@code rebuild VIEW [--url=URL] [--cancel] [--no-wait]}: asks a running desk to make a view anew, and tells how far it
 * is until it is done. It is the admin call by another name, so it needs a login: the token in {@code PAGEDESK_TOKEN},
 * or the password of {@code admin} in {@code PAGEDESK_ADMIN_PASSWORD}.
 */
public final class RebuildCommand {

    private static final String NAME = "rebuild";
    private static final String URL = "--url=";
    private static final String CANCEL = "--cancel";
    private static final String NO_WAIT = "--no-wait";
    private static final String USAGE = "usage: rebuild VIEW [--url=http://localhost:8080] [--cancel] [--no-wait]";
    private static final int WRONG_USE = 2;
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    private final DeskApi desk;
    private final PrintStream out;

    private RebuildCommand(DeskApi desk, PrintStream out) {
        this.desk = desk;
        this.out = out;
    }

    /** Whether these are its arguments, and not those of a start. */
    public static boolean isMeantBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** @return the process's exit code: 0 once it is done, 1 where the desk refuses, 2 for wrong arguments */
    public static int run(Map<String, String> environment, PrintStream out, String... arguments) {
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        List<String> views =
                rest.stream().filter(argument -> !argument.startsWith("--")).toList();
        if (views.size() != 1 || !rest.stream().allMatch(RebuildCommand::isKnown)) {
            out.println(USAGE);
            return WRONG_USE;
        }
        String url = rest.stream()
                .filter(argument -> argument.startsWith(URL))
                .map(argument -> argument.substring(URL.length()))
                .findFirst()
                .orElse("http://localhost:8080");
        try {
            RebuildCommand command = new RebuildCommand(DeskApi.signedIn(url, environment), out);
            command.run(views.get(0), rest.contains(CANCEL), !rest.contains(NO_WAIT));
            return 0;
        } catch (IOException | DeskApi.RefusedException failure) {
            out.println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            return 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void run(String view, boolean cancel, boolean wait) throws IOException, InterruptedException {
        String path = "/api/admin/projections/" + view + "/rebuild";
        desk.send(cancel ? "DELETE" : "POST", path);
        if (cancel || !wait) {
            out.println(cancel ? "cancelled" : "started");
            return;
        }
        JsonNode row = row(view);
        while (row.path("state").asString().equals("REBUILDING")) {
            out.printf(
                    "%s: %.1f %%, %s s left%n",
                    view,
                    row.path("progress").asDouble() * 100,
                    row.path("rebuild").path("secondsLeft").asString("?"));
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
            row = row(view);
        }
        out.printf("%s: generation %d is read%n", view, row.path("generation").asInt());
    }

    private JsonNode row(String view) throws IOException, InterruptedException {
        for (JsonNode row : desk.send("GET", "/api/admin/projections")) {
            if (row.path("name").asString().equals(view)) {
                return row;
            }
        }
        throw new DeskApi.RefusedException("the desk has no view " + view);
    }

    private static boolean isKnown(String argument) {
        return !argument.startsWith("--")
                || argument.startsWith(URL)
                || argument.equals(CANCEL)
                || argument.equals(NO_WAIT);
    }
}
