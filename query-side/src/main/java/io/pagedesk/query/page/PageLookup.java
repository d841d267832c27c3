package io.pagedesk.query.page;

import static io.pagedesk.query.page.PageFields.APPS;
import static io.pagedesk.query.page.PageFields.APP_ID;
import static io.pagedesk.query.page.PageFields.NAME;
import static io.pagedesk.query.page.PageFields.PAGES;
import static io.pagedesk.query.page.PageFields.TEST_MODE;

import io.pagedesk.query.generation.Documents;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** Finds what is known of Pages. */
public class PageLookup {

    private final Documents documents;

    public PageLookup(Documents documents) {
        this.documents = documents;
    }

    /** By Page id; a Page that is not known is left out. */
    public Map<String, PageFacts> find(Collection<String> pageIds) {
        Map<String, Document> pages = documents.find(PAGES, pageIds);
        Map<String, Document> apps = documents.find(
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
}
