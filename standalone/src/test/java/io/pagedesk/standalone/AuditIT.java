package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the audit tells of a reply that really left. */
@ExtendWith(DeskExtension.class)
class AuditIT {

    private final RunningDesk desk;
    private final CustomerChat chat;

    AuditIT(RunningDesk desk) {
        this.desk = desk;
        this.chat = desk.newCustomer();
    }

    @Test
    void aReplyIsOnRecordFromTheCustomersWordToMetasAnswer() {
        chat.writes("Where is my parcel?");
        String reply = chat.isAnswered("On its way.");
        chat.awaitLeft(reply);
        String ticket = chat.ticket().path("id").asString();

        List<JsonNode> trail = new ArrayList<>();
        get("/api/audit/tickets/" + ticket + "/events?limit=100").path("items").forEach(trail::add);

        assertThat(trail)
                .extracting(fact ->
                        fact.path("type").asString() + " " + fact.path("actor").asString())
                .contains(
                        "conversation.message-received customer",
                        "conversation.agent-reply-accepted admin",
                        "conversation.send-attempted system",
                        "conversation.reply-sent meta");
        assertThat(trail).allMatch(fact -> fact.path("position").isNumber());
        assertThat(trail)
                .filteredOn(fact -> fact.at("/payload/replyId").asString("").equals(reply))
                .extracting(fact -> fact.path("correlationId").asString(""))
                .doesNotContain("");

        JsonNode row = rowOf(reply);
        assertThat(row.path("compliant").asBoolean()).isTrue();
        assertThat(row.path("outcome").asString()).isEqualTo("SENT");
        assertThat(row.path("basis").asString()).isEqualTo("RESPONSE");
        assertThat(row.path("ticketId").asString()).isEqualTo(ticket);
    }

    @Test
    void thePresentIsTheLastMomentOfThePast() {
        chat.writes("Where is my parcel?");
        chat.awaitLeft(chat.isAnswered("On its way."));
        String ticket = chat.ticket().path("id").asString();

        eventually(() -> {
            JsonNode past = get("/api/audit/tickets/" + ticket);
            assertThat(past.path("ticket")).isEqualTo(get("/api/tickets/" + ticket));
            assertThat(past.path("messages"))
                    .isEqualTo(get("/api/tickets/" + ticket + "/messages?limit=100")
                            .path("items"));
        });
    }

    @Test
    void whatIsRecordedIsSealedAndIntact() {
        assumeFalse("axon-server".equals(System.getProperty(Deployment.COLUMN)), "Axon Server keeps no seals");
        chat.writes("Where is my parcel?");

        eventually(() -> {
            JsonNode found = get("/api/audit/verification");
            assertThat(found.path("intact").asBoolean()).as(found.toString()).isTrue();
            assertThat(found.path("codesChecked").asBoolean())
                    .as("whoever answers has the key")
                    .isEqualTo(desk.isOneProcess());
            assertThat(found.path("sealed").asLong()).isPositive();
        });
    }

    private JsonNode rowOf(String reply) {
        for (JsonNode row : get("/api/audit/replies")) {
            if (row.path("replyId").asString().equals(reply)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + reply);
    }

    private JsonNode get(String path) {
        Http.Answer answer = desk.admin().get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
