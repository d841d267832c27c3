package io.pagedesk.command.desk;

import io.pagedesk.command.desk.Desk.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Calls that meet at the same moment; what must come out is the same on every database. */
public final class Races {

    private static final String AGENTS = "/api/admin/agents/";

    private final RunningDesk running;

    Races(RunningDesk running) {
        this.running = running;
    }

    /** The two only admins deactivate each other; afterwards {@code admin} is the only active one again. */
    public List<Answer> adminsDeactivateEachOther(String rival) {
        Desk desk = running.desk();
        String adminToken = desk.adminToken();
        String rivalToken = desk.tokenOfNewAgent(rival, "ADMIN");
        List<Answer> answers = atOnce(List.of(
                () -> desk.call("PUT", AGENTS + rival, Map.of("active", false), bearer(adminToken)),
                () -> desk.call("PUT", AGENTS + "admin", Map.of("active", false), bearer(rivalToken))));
        if (answers.get(1).status() == 200) {
            desk.call("PUT", AGENTS + "admin", Map.of("active", true), bearer(rivalToken))
                    .hasStatus(200);
            desk.forgetTokens();
            desk.asAdmin("PUT", AGENTS + rival, Map.of("active", false)).hasStatus(200);
        }
        return answers;
    }

    /** One App is registered by several calls. */
    public List<Answer> registrationsOfOneApp(String appId) {
        running.desk().adminToken();
        Map<String, String> app = Map.of("appId", appId, "name", "App", "appSecret", "secret", "verifyToken", "token");
        return atOnce(IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(i -> () -> running.desk().asAdmin("POST", "/api/admin/apps", app))
                .toList());
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) {
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        try {
            return callers.invokeAll(calls).stream().map(Races::result).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            callers.shutdown();
        }
    }

    private static Answer result(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
