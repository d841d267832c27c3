package io.pagedesk.query.colleague;

import io.pagedesk.query.generation.ReadModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Finds who works at the desk; few enough to be read whole. */
@Component
public class Colleagues {

    private final ReadModels readModels;

    Colleagues(ReadModels readModels) {
        this.readModels = readModels;
    }

    List<ColleagueView> all() {
        return readModels
                .collection(ColleagueFields.COLLECTION)
                .find()
                .sort(new Document("_id", 1))
                .map(Colleagues::view)
                .into(new ArrayList<>());
    }

    /** The name that colleagues and customers know an agent by; empty for one who signs in elsewhere. */
    public Optional<String> nameOf(String username) {
        return Optional.ofNullable(readModels
                        .find(ColleagueFields.COLLECTION, List.of(username))
                        .get(username))
                .map(agent -> agent.getString(ColleagueFields.NAME));
    }

    private static ColleagueView view(Document agent) {
        return new ColleagueView(
                agent.getString("_id"),
                agent.getString(ColleagueFields.NAME),
                agent.getList(ColleagueFields.ROLES, String.class),
                agent.getBoolean(ColleagueFields.ACTIVE));
    }
}
