package io.pagedesk.query.rebuild;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.mongo.ReadModel;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/** The views of a running query side, as an admin and as their documents. */
final class Views {

    private final RunningQuerySide desk;
    private final String admin;

    Views(RunningQuerySide desk) {
        this.desk = desk;
        this.admin = desk.tokens().of("root", "ADMIN");
    }

    void rebuild(String projection) {
        assertThat(send("POST", projection).statusCode()).isEqualTo(202);
    }

    HttpResponse<String> send(String method, String projection) {
        return desk.send(method, "/api/admin/projections/" + projection + "/rebuild", admin);
    }

    JsonNode row(String projection) {
        for (JsonNode row : json(desk.get("/api/admin/projections", admin))) {
            if (row.path("name").asString().equals(projection)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + projection);
    }

    JsonNode get(String path) {
        HttpResponse<String> answer = desk.get(path, admin);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** Shows this generation, and every event there is. */
    boolean isCaughtUp(String projection, int generation) {
        JsonNode row = row(projection);
        return row.path("generation").asInt() == generation
                && row.path("state").asString().equals("LIVE")
                && row.path("lag").asLong() == 0;
    }

    /** Every document of a generation, by read model and id. */
    Map<String, Map<String, Document>> documents(String projection, int generation) {
        Map<String, Map<String, Document>> all = new HashMap<>();
        desk.context().getBeansOfType(ReadModel.class).values().stream()
                .filter(model -> projection.equals(model.projection()))
                .forEach(model -> {
                    Map<String, Document> documents = new HashMap<>();
                    desk.database()
                            .getCollection(new Generation(projection, generation).collection(model.name()))
                            .find()
                            .forEach(document -> documents.put(document.getString("_id"), document));
                    all.put(model.name(), documents);
                });
        return all;
    }

    /** Whether the later ones have each of the earlier documents, and as it was unless an event came since. */
    static boolean areSameUnlessChanged(
            Map<String, Map<String, Document>> before, Map<String, Map<String, Document>> after) {
        return before.entrySet().stream()
                .allMatch(readModel -> readModel.getValue().entrySet().stream()
                        .allMatch(known -> isSameUnlessChanged(
                                known.getValue(), after.get(readModel.getKey()).get(known.getKey()))));
    }

    private static boolean isSameUnlessChanged(Document before, Document after) {
        return after != null && (!before.get("seq").equals(after.get("seq")) || before.equals(after));
    }
}
