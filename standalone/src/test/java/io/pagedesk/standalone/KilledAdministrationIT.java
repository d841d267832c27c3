package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.simulator.MessengerSimulator;
import io.pagedesk.simulator.SimulatorSettings;
import io.pagedesk.simulator.SimulatorSettings.DemoCustomer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What admins began goes on though the process is really killed, on the files of a desk that lived. */
class KilledAdministrationIT {

    private static final SimulatorSettings DEMO = SimulatorSettings.demo();
    private static final String PSID = "3000000000000007";

    @TempDir
    Path dataDir;

    private MessengerSimulator messenger;
    private DeskProcess desk;
    private DeskClient admin;

    @BeforeEach
    void start() {
        messenger = MessengerSimulator.start(
                DEMO.withPort(0).withCustomers(List.of(new DemoCustomer(PSID, "Ida", "Berg"))));
        desk = new DeskProcess(
                dataDir, Map.of("pagedesk.graph.base-url", messenger.baseUri(), "logging.level.root", "WARN"));
        desk.start();
        admin = new DeskClient(desk.baseUri());
        admin.signIn("admin", DeskProcess.ADMIN_PASSWORD);
        admin.connect(
                DEMO.app().id(),
                DEMO.app().secret(),
                DEMO.app().verifyToken(),
                DEMO.page().id(),
                DEMO.page().token());
        messenger.pointAt(
                desk.baseUri().resolve("/webhooks/messenger/" + DEMO.app().id()));
    }

    @AfterEach
    void stop() {
        desk.close();
        messenger.close();
    }

    @Test
    void ticketsComeBackAndSecretsPassToTheNewKeyThoughEverythingIsKilledOnItsWay() throws Exception {
        String ticket = "/api/tickets/" + ticketOfTheCustomer();
        admin.registerAgent("leaver", "a long password", "AGENT");
        assertThat(admin.call("PUT", ticket + "/assignee", Map.of("agent", "leaver"))
                        .status())
                .isEqualTo(200);
        assertThat(admin.call("PUT", "/api/admin/agents/leaver", Map.of("active", false))
                        .status())
                .isEqualTo(200);
        desk.kill();

        Path keyFile = dataDir.resolve("desk-data/master.key");
        String before = Files.readString(keyFile);
        desk.begin("rotate-master-key");
        desk.killOnceThereIs(dataDir.resolve("desk-data/master.key.next"));
        assertThat(desk.run("rotate-master-key")).isZero();
        assertThat(Files.readString(keyFile)).isNotEqualTo(before);
        assertThat(desk.output())
                .contains("secrets are under the new master key now")
                .doesNotContain(before, Files.readString(keyFile));

        desk.start();
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(
                                admin.get(ticket).json().path("assignee").isNull())
                        .isTrue());
        assertThat(admin.reply(ticket.substring("/api/tickets/".length()), Map.of("text", "Still here"))
                        .status())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(messenger.customer(PSID).chat().messages())
                        .anyMatch(message -> "Still here".equals(message.text())));
    }

    private String ticketOfTheCustomer() {
        messenger.customer(PSID).writes("Hello");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> !admin.tickets("inbox=unassigned").isEmpty());
        return admin.tickets("inbox=unassigned").get(0).path("id").asString();
    }
}
