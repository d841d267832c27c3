package io.pagedesk.standalone;

import io.pagedesk.command.app.AppRegistration;
import io.pagedesk.command.app.AppRegistry;
import io.pagedesk.command.origin.Origin;
import io.pagedesk.command.page.PageConnection;
import io.pagedesk.command.page.PageConnector;
import io.pagedesk.command.page.PageDirectory;
import io.pagedesk.simulator.MessengerSimulator;
import io.pagedesk.simulator.SimulatorSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Connects the demo's Page the way an admin would, and has the simulator call the desk. */
@Component
@ConditionalOnBooleanProperty("pagedesk.demo.enabled")
class DemoChannel {

    private static final SimulatorSettings DEMO = SimulatorSettings.demo();

    private final MessengerSimulator simulator;
    private final AppRegistry apps;
    private final PageDirectory pages;
    private final PageConnector connector;
    private final DeskAddress desk;

    DemoChannel(
            MessengerSimulator simulator,
            AppRegistry apps,
            PageDirectory pages,
            PageConnector connector,
            DeskAddress desk) {
        this.simulator = simulator;
        this.apps = apps;
        this.pages = pages;
        this.connector = connector;
        this.desk = desk;
    }

    @EventListener(ApplicationReadyEvent.class)
    void connect() {
        SimulatorSettings.App app = DEMO.app();
        SimulatorSettings.PageAccount page = DEMO.page();
        if (!apps.isRegistered(app.id())) {
            apps.register(new AppRegistration(app.id(), "Demo app", app.secret(), app.verifyToken(), false));
        }
        if (pages.find(page.id()).isEmpty()) {
            connector.connect(new PageConnection(app.id(), page.id(), page.name(), page.token()), Origin.SYSTEM);
        }
        simulator.pointAt(desk.local().resolve("/webhooks/messenger/" + app.id()));
    }
}
