package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An App is tried out and goes live; what was tried out leaves the desk. */
@ExtendWith(DeskExtension.class)
class TestModeIT {

    private final RunningDesk desk;

    TestModeIT(RunningDesk desk) {
        this.desk = desk;
    }

    @AfterEach
    void live() {
        testMode(Map.of("enabled", false));
    }

    @Test
    void whatWasTriedOutIsMarkedAndGoesInOneActWhenTheAppIsLive() {
        CustomerChat real = desk.newCustomer();
        real.writes("I am a customer.");
        testMode(Map.of("enabled", true));
        String testPage = desk.newPage();
        CustomerChat tester = desk.newCustomerOf(testPage);
        // Intake remembers for a second what it knew of the App.
        eventually(() -> {
            CustomerChat first = desk.newCustomerOf(testPage);
            first.writes("Is it on?");
            assertThat(first.ticket().path("testMode").asBoolean()).isTrue();
        });
        tester.writes("I only try it out.");
        String ticket = tester.path();
        assertThat(real.ticket().path("testMode").asBoolean())
                .as("its App is in test mode")
                .isTrue();
        assertThat(desk.admin().page(testPage).path("testMode").asBoolean()).isTrue();
        assertThat(remove("").json().path("code").asString()).isEqualTo("app-in-test-mode");

        testMode(Map.of("enabled", false));
        assertThat(tester.ticket().path("testMode").asBoolean())
                .as("still what it was")
                .isTrue();
        eventually(() -> assertThat(real.ticket().path("testMode").asBoolean()).isFalse());
        eventually(() -> assertThat(
                        desk.admin().app(desk.appId()).path("testTickets").asInt())
                .isGreaterThanOrEqualTo(2));
        Http.Answer removed = remove("?pages=true");

        assertThat(removed.status()).as(removed.body()).isEqualTo(202);
        assertThat(removed.json().path("pages").valueStream().map(JsonNode::asString))
                .contains(testPage);
        eventually(() -> assertThat(desk.admin().get(ticket).status()).isEqualTo(404));
        eventually(() -> assertThat(
                        desk.admin().app(desk.appId()).path("testTickets").asInt())
                .isZero());
        assertThat(tester.tickets()).isEmpty();
        assertThat(desk.admin().get(ticket + "/messages").status()).isEqualTo(404);
        assertThat(desk.admin()
                        .call("POST", ticket + "/notes", Map.of("text", "?"))
                        .status())
                .isEqualTo(404);
        assertThat(trailOf(ticket)).contains("conversation.message-received", "conversation.ticket-removed");
        assertThat(real.tickets()).hasSize(1);

        desk.admin().connectPage(desk.appId(), testPage, RunningDesk.tokenOf(testPage));
        // Intake remembers for a second that the Page was not connected, and its App in test mode.
        List<CustomerChat> others = new ArrayList<>();
        eventually(() -> {
            CustomerChat next = desk.newCustomerOf(testPage);
            next.customer().writes("Is it off?");
            others.add(next);
            assertThat(others).anySatisfy(other -> {
                assertThat(other.tickets()).isNotEmpty();
                assertThat(other.ticket().path("testMode").asBoolean()).isFalse();
            });
        });
        tester.customer().writes("Now I am a customer.");
        eventually(() -> assertThat(tester.tickets()).isNotEmpty());
        assertThat(tester.ticketId()).endsWith("-2");
        assertThat(tester.ticket().path("testMode").asBoolean()).isFalse();
    }

    /** What the events still show of it. */
    private List<String> trailOf(String ticketPath) {
        return desk.admin()
                .get(ticketPath.replace("/api/tickets/", "/api/audit/tickets/") + "/events")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    private void testMode(Map<String, ?> change) {
        Http.Answer changed = desk.admin().call("PUT", "/api/admin/apps/" + desk.appId() + "/test-mode", change);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    private Http.Answer remove(String parameters) {
        return desk.admin().call("DELETE", "/api/admin/apps/" + desk.appId() + "/test-data" + parameters, Map.of());
    }
}
