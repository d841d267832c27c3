package io.pagedesk.query.page;

import static io.pagedesk.query.page.PageFields.APPS;
import static io.pagedesk.query.page.PageFields.APP_ID;
import static io.pagedesk.query.page.PageFields.CREDENTIALS_EXPIRED;
import static io.pagedesk.query.page.PageFields.HELD;
import static io.pagedesk.query.page.PageFields.NAME;
import static io.pagedesk.query.page.PageFields.PAGES;
import static io.pagedesk.query.page.PageFields.RESTRICTED;
import static io.pagedesk.query.page.PageFields.TEST_MODE;
import static io.pagedesk.query.projection.DocumentChange.set;

import io.pagedesk.events.app.AppRegistered;
import io.pagedesk.events.app.AppTestModeChanged;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageCredentialsExpired;
import io.pagedesk.events.page.PageDisconnected;
import io.pagedesk.events.page.PageEvent;
import io.pagedesk.events.page.PageReconnected;
import io.pagedesk.events.page.PageReleased;
import io.pagedesk.events.page.PageRestricted;
import io.pagedesk.events.page.PageSendsHeld;
import io.pagedesk.events.page.PageSendsResumed;
import io.pagedesk.query.projection.DocumentChange;
import io.pagedesk.query.projection.ProjectionWriter;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Writes how the Pages stand, and which of their Apps are in test mode. */
@Component
@ProcessingGroup(Projections.PAGES)
class PageProjector {

    private final ProjectionWriter writer;

    PageProjector(ProjectionWriter writer) {
        this.writer = writer;
    }

    /** A Page may be connected again after it was disconnected; nothing of before holds then. */
    @EventHandler
    void on(PageConnected event) {
        Document page = PageDocument.standing(true);
        writer.put(PAGES, event.pageId(), page.append(NAME, event.name()).append(APP_ID, event.appId()));
    }

    /** A new token lifts no restriction. */
    @EventHandler
    void on(PageReconnected event) {
        change(event, set(NAME, event.name()), set(APP_ID, event.appId()), set(CREDENTIALS_EXPIRED, false));
    }

    @EventHandler
    void on(PageCredentialsExpired event) {
        change(event, set(CREDENTIALS_EXPIRED, true));
    }

    @EventHandler
    void on(PageRestricted event) {
        change(event, set(RESTRICTED, true));
    }

    @EventHandler
    void on(PageReleased event) {
        change(event, set(RESTRICTED, false));
    }

    @EventHandler
    void on(PageSendsHeld event) {
        change(event, set(HELD, PageDocument.held(event)));
    }

    @EventHandler
    void on(PageSendsResumed event) {
        change(event, set(HELD, null));
    }

    @EventHandler
    void on(PageDisconnected event) {
        change(event, page -> page.putAll(PageDocument.standing(false)));
    }

    @EventHandler
    void on(AppRegistered event) {
        writer.create(APPS, event.appId(), new Document(TEST_MODE, event.testMode()));
    }

    @EventHandler
    void on(AppTestModeChanged event) {
        writer.change(APPS, event.appId(), List.of(set(TEST_MODE, event.testMode())));
    }

    private void change(PageEvent event, DocumentChange... updates) {
        writer.change(PAGES, event.pageId(), List.of(updates));
    }
}
