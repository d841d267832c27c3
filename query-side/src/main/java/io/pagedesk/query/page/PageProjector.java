package io.pagedesk.query.page;

import static io.pagedesk.query.page.PageFields.APPS;
import static io.pagedesk.query.page.PageFields.APP_ID;
import static io.pagedesk.query.page.PageFields.NAME;
import static io.pagedesk.query.page.PageFields.PAGES;
import static io.pagedesk.query.page.PageFields.TEST_MODE;
import static io.pagedesk.query.projection.DocumentChange.set;

import io.pagedesk.events.app.AppRegistered;
import io.pagedesk.events.app.AppTestModeChanged;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageReconnected;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Writes the names of the Pages, and which of their Apps are in test mode. */
@Component
@ProcessingGroup(Projections.PAGES)
class PageProjector {

    private final ProjectionWriter writer;

    PageProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    /** A Page may be connected again after it was disconnected. */
    @EventHandler
    void on(PageConnected event) {
        writer.put(PAGES, event.pageId(), page(event.name(), event.appId()));
    }

    @EventHandler
    void on(PageReconnected event) {
        writer.put(PAGES, event.pageId(), page(event.name(), event.appId()));
    }

    @EventHandler
    void on(AppRegistered event) {
        writer.create(APPS, event.appId(), new Document(TEST_MODE, event.testMode()));
    }

    @EventHandler
    void on(AppTestModeChanged event) {
        writer.change(APPS, event.appId(), List.of(set(TEST_MODE, event.testMode())));
    }

    private static Document page(String name, String appId) {
        return new Document(NAME, name).append(APP_ID, appId);
    }
}
