package io.pagedesk.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.MessengerSimulator;
import io.pagedesk.simulator.SimulatorSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The desk goes away before somebody's eyes, and comes back. */
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class ConnectionIT {

    private static final SimulatorSettings DEMO = SimulatorSettings.demo();
    private static final String AWAY = "ERR_|Failed to load resource|Failed to fetch";

    private final RunningDesk desk;
    private final Screens screens;

    ConnectionIT(RunningDesk desk, Screens screens) {
        this.desk = desk;
        this.screens = screens;
    }

    @Test
    void aLostConnectionIsSaidAndWhatWasMissedIsThereWhenItIsBack() {
        CustomerChat customer = desk.newCustomer();
        customer.writes("Where is my parcel?");
        Screen screen = screens.of(desk, "admin").expecting(AWAY);
        DeskScreen agent = DeskScreen.at(screen, "/app/tickets/" + customer.ticketId());
        agent.selectsTab("Facebook Messenger").writes("It is");

        screen.page().context().setOffline(true);
        assertThat(agent.connection()).containsText("Connection lost");
        screen.picture("connection-lost");
        customer.writes("Are you there?");
        assertThat(agent.message("Are you there?")).hasCount(0);
        screen.page().context().setOffline(false);

        assertThat(agent.connection()).isHidden();
        assertThat(agent.message("Are you there?")).isVisible();
        assertThat(agent.replyText()).hasValue("It is");
    }

    /** In a process of its own, which is really killed. */
    @Test
    void aDraftIsThereWhenTheKilledDeskIsBack(@TempDir Path dataDir) {
        try (MessengerSimulator messenger =
                        MessengerSimulator.start(DEMO.withPort(0).withRetryFor(Duration.ofMinutes(10)));
                DeskProcess killed = new DeskProcess(
                        dataDir,
                        Map.of("pagedesk.graph.base-url", messenger.baseUri(), "logging.level.root", "WARN"))) {
            killed.start();
            connect(killed, messenger);
            messenger.customer(DEMO.customers().get(0).psid(), DEMO.page().id()).writes("Where is my parcel?");
            Screen screen = screens.of(killed.baseUri(), "admin", DeskProcess.ADMIN_PASSWORD, Screens.usual())
                    .expecting(AWAY);
            DeskScreen agent = DeskScreen.on(screen);
            agent.opens("Where is my parcel?").selectsTab("Facebook Messenger").writes("On its w");

            killed.kill();
            assertThat(agent.connection()).containsText("Connection lost");
            agent.writes("On its way.");
            killed.start();

            assertThat(agent.connection()).isHidden(DeskScreen.within(Duration.ofSeconds(40)));
            assertThat(agent.replyText()).hasValue("On its way.");
            screen.page().reload();
            assertThat(agent.replyText()).hasValue("On its way.");
            agent.send().click();
            assertThat(agent.message("On its way.")).isVisible();
            assertThat(agent.replyText()).hasValue("");
        }
    }

    private static void connect(DeskProcess desk, MessengerSimulator messenger) {
        DeskClient client = new DeskClient(desk.baseUri());
        client.signIn("admin", DeskProcess.ADMIN_PASSWORD);
        client.connect(
                DEMO.app().id(),
                DEMO.app().secret(),
                DEMO.app().verifyToken(),
                DEMO.page().id(),
                DEMO.page().token());
        messenger.pointAt(
                desk.baseUri().resolve("/webhooks/messenger/" + DEMO.app().id()));
    }
}
