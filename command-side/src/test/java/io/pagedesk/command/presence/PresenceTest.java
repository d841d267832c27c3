package io.pagedesk.command.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.command.desk.ChatDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Typing and seen: shown where it can be, and never in the way. */
class PresenceTest extends ChatDesk {

    @Test
    void theCustomerSeesThatAnAgentTypesStopsAndRead() {
        post("/typing", Map.of("on", true)).hasStatus(204);
        awaitShown(1);
        post("/typing", Map.of("on", false)).hasStatus(204);
        awaitShown(2);
        post("/seen", null).hasStatus(204);
        awaitShown(3);

        assertThat(shown())
                .extracting(request -> request.get("sender_action").stringValue())
                .containsExactly("typing_on", "typing_off", "mark_seen");
        assertThat(shown())
                .allSatisfy(request ->
                        assertThat(request.propertyNames()).containsExactlyInAnyOrder("recipient", "sender_action"));
        assertThat(shown().get(0).at("/recipient/id").stringValue()).isEqualTo(psid);
    }

    @Test
    void theSameIsNotShownAgainWithinAMoment() {
        for (int key = 0; key < 20; key++) {
            post("/typing", Map.of("on", true)).hasStatus(204);
        }
        post("/seen", null).hasStatus(204);
        awaitShown(2);

        assertThat(shown())
                .filteredOn(
                        request -> request.get("sender_action").stringValue().equals("typing_on"))
                .hasSizeBetween(1, 3);
    }

    @Test
    void thatMetaFailsIsNoMatterOfTheAgents() {
        metaRefusesMessages(190);

        post("/typing", Map.of("on", true)).hasStatus(204);

        awaitShown(1);
        assertThat(desk().asAdmin("GET", "/api/admin/pages", null).text()).contains(page);
    }

    @Test
    void outsideTheStandardWindowNothingIsShown() {
        advance(Duration.ofHours(24));

        post("/typing", Map.of("on", true)).isProblem(409, "window-closed");
        post("/seen", null).hasStatus(204);

        customerWrites(psid, "m2");
        post("/typing", Map.of("on", true)).hasStatus(204);
        awaitShown(1);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void whatIsShownIsNoFactOfTheConversation() {
        long before = stored();

        post("/typing", Map.of("on", true)).hasStatus(204);
        post("/seen", null).hasStatus(204);

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aCallThatNamesNothingIsRefused() {
        assertThat(post("/typing", Map.of()).invalidFields()).containsExactly("on");
        desk().asAdmin("POST", "/api/tickets/nothing/seen", null).isProblem(404, "ticket-not-found");
        desk().asAdmin("POST", "/api/tickets/" + conversation + "-2/typing", Map.of("on", true))
                .isProblem(404, "ticket-not-found");
    }

    private void awaitShown(int count) {
        await().until(() -> shown().size() >= count);
    }

    private List<JsonNode> shown() {
        return asked("/messages").stream()
                .map(JsonMapper.shared()::readTree)
                .filter(request -> request.has("sender_action"))
                .toList();
    }

    private long stored() {
        return jdbc.sql("SELECT COUNT(*) FROM domain_event_entry WHERE aggregate_identifier = ?")
                .param(conversation)
                .query(Long.class)
                .single();
    }
}
