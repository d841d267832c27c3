package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.SimulatedCustomer;
import io.pagedesk.simulator.graph.send.Call;
import io.pagedesk.simulator.ledger.Message;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One customer on one Page: what they do on Messenger, what reaches them, and what the desk shows of it. */
final class CustomerChat {

    private final RunningDesk desk;
    private final SimulatedCustomer customer;
    private final String pageId;
    private final String psid;

    CustomerChat(RunningDesk desk, String pageId, String psid) {
        this.desk = desk;
        this.customer = desk.messenger().customer(psid, pageId);
        this.pageId = pageId;
        this.psid = psid;
    }

    SimulatedCustomer customer() {
        return customer;
    }

    String psid() {
        return psid;
    }

    /** The same person, writing to another Page. */
    CustomerChat on(String otherPageId) {
        return new CustomerChat(desk, otherPageId, psid);
    }

    /** Writes, and waits until the desk shows it. */
    String writes(String text) {
        return shown(customer.writes(text));
    }

    /** The message took so long to reach the desk; Meta's time says when it was written. */
    String wrote(Duration ago, String text) {
        return shown(customer.writes(text, desk.clock().instant().minus(ago)));
    }

    /** Meta knows of a subscription that the desk does not, and delivers what they wrote. */
    void deliveredUnasked(String text) {
        String body = """
                {"object": "page", "entry": [{"id": "%1$s", "time": %4$d, "messaging": [{"sender": {"id": "%2$s"},
                  "recipient": {"id": "%1$s"}, "timestamp": %4$d, "message": {"mid": "m-%2$s-%3$s", "text": "%3$s"}}]}]}
                """.formatted(pageId, psid, text, System.currentTimeMillis());
        Http.send(Http.request(desk.messenger().baseUri().resolve("/simulator/api/webhooks"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String shown(Message written) {
        eventually(() -> {
            assertThat(thread("CUSTOMER"))
                    .extracting(it -> it.path("id").asString())
                    .contains(written.mid());
            assertThat(Instant.parse(ticket().at("/lastMessage/at").asString())).isAfterOrEqualTo(written.at());
        });
        return written.mid();
    }

    /** Empty until the ticket is there. */
    List<JsonNode> tickets() {
        return desk.admin().tickets("page=" + pageId).stream()
                .filter(it -> it.at("/customer/psid").asString("").equals(psid))
                .toList();
    }

    String ticketId() {
        return tickets().get(0).path("id").asString();
    }

    String path() {
        return "/api/tickets/" + ticketId();
    }

    JsonNode ticket() {
        return desk.admin().get(path()).json();
    }

    /** As this command left it. */
    JsonNode ticketAt(Http.Answer command) {
        return desk.admin()
                .get(path() + "?minVersion=" + command.json().path("version").asLong())
                .json();
    }

    String window() {
        return ticket().at("/window/state").asString("");
    }

    List<JsonNode> thread() {
        return tickets().isEmpty() ? List.of() : desk.admin().messages(ticketId());
    }

    List<JsonNode> thread(String kind) {
        return thread().stream()
                .filter(it -> it.path("kind").asString().equals(kind))
                .toList();
    }

    Http.Answer reply(String text) {
        return reply(Map.of("text", text));
    }

    Http.Answer reply(Map<String, ?> body) {
        return desk.admin().reply(ticketId(), body);
    }

    /** A reply that the desk takes on; its id. */
    String isAnswered(String text) {
        return isAnswered(Map.of("text", text, "replyId", UUID.randomUUID()));
    }

    String isAnswered(Map<String, ?> body) {
        Http.Answer answer = reply(body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().path("replyId").asString();
    }

    /** The messages of a reply, one for each part. */
    List<JsonNode> parts(String replyId) {
        return thread("AGENT").stream()
                .filter(it -> it.path("replyId").asString("").equals(replyId))
                .toList();
    }

    /** Once it is in the thread. */
    String stateOf(String replyId) {
        eventually(() -> assertThat(parts(replyId)).isNotEmpty());
        return parts(replyId).get(0).at("/delivery/state").asString("");
    }

    void awaitState(String replyId, String... states) {
        eventually(() -> assertThat(parts(replyId))
                .singleElement()
                .satisfies(part ->
                        assertThat(states).contains(part.at("/delivery/state").asString(""))));
    }

    void awaitLeft(String replyId) {
        awaitState(replyId, "SENT", "DELIVERED", "READ");
    }

    /** What the customer sees of the Page's answers through the desk. */
    List<Message> received() {
        return customer.chat().messages().stream()
                .filter(it -> it.kind() == Message.Kind.SENT)
                .toList();
    }

    List<String> receivedTexts() {
        return received().stream().map(Message::text).toList();
    }

    /** The calls of the Send API for this customer, refused ones too. */
    List<Call> calls() {
        return desk.messenger().calls().stream()
                .filter(it -> it.node().equals(pageId))
                .filter(it -> it.body().at("/recipient/id").asString("").equals(psid))
                .toList();
    }
}
