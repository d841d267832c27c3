package io.pagedesk.query.page;

import io.pagedesk.query.generation.ReadModels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The Pages that were ever connected. */
@Component
public class KnownPages {

    private final ReadModels readModels;

    KnownPages(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** By name. */
    public List<PageFacts> all() {
        List<String> ids = readModels
                .collection(PageFields.PAGES)
                .find()
                .map((Document page) -> page.getString("_id"))
                .into(new ArrayList<>());
        return new PageLookup(readModels)
                .find(ids).values().stream()
                        .sorted(Comparator.comparing(PageFacts::name).thenComparing(PageFacts::id))
                        .toList();
    }
}
