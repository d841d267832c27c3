package io.pagedesk.query.page;

import static io.pagedesk.query.page.PageFields.APPS;
import static io.pagedesk.query.page.PageFields.APP_ID;
import static io.pagedesk.query.page.PageFields.NAME;
import static io.pagedesk.query.page.PageFields.PAGES;
import static io.pagedesk.query.page.PageFields.TEST_MODE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Finds what is known of Pages. */
@Component
public class PageLookup {

    private final MongoDatabase database;

    PageLookup(MongoDatabase database) {
        this.database = database;
    }

    /** By Page id; a Page that is not known is left out. */
    public Map<String, PageFacts> find(Collection<String> pageIds) {
        Map<String, Document> pages = byId(PAGES, pageIds);
        Map<String, Document> apps = byId(
                APPS,
                pages.values().stream()
                        .map(page -> page.getString(APP_ID))
                        .distinct()
                        .toList());
        Map<String, PageFacts> facts = new HashMap<>();
        pages.forEach((id, page) -> {
            Document app = apps.get(page.getString(APP_ID));
            facts.put(
                    id,
                    new PageFacts(
                            id,
                            page.getString(NAME),
                            app == null ? null : app.getBoolean(TEST_MODE),
                            page.getBoolean(PageFields.CONNECTED, true),
                            PageDocument.hold(page)));
        });
        return facts;
    }

    private Map<String, Document> byId(String collection, Collection<String> ids) {
        Map<String, Document> found = new HashMap<>();
        if (!ids.isEmpty()) {
            MongoCollection<Document> documents = database.getCollection(collection);
            documents
                    .find(new Document("_id", new Document("$in", List.copyOf(ids))))
                    .forEach(document -> found.put(document.getString("_id"), document));
        }
        return found;
    }
}
