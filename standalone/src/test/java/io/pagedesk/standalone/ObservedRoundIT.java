package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators see of one message's way from the webhook to the view, and of its answer's way to Meta. */
@ExtendWith(DeskExtension.class)
class ObservedRoundIT {

    private final RunningDesk desk;

    ObservedRoundIT(RunningDesk desk) {
        this.desk = desk;
    }

    @Test
    void oneTraceLeadsFromTheWebhookToEveryView() {
        CustomerChat chat = desk.newCustomer();
        chat.writes("Where is my parcel?");

        eventually(() -> assertThat(namesInTraceOf(chat, "MessageReceived"))
                .contains(
                        "http post /webhooks/messenger/{appId}",
                        "CommandBus.dispatchCommand(ReceiveMessage)",
                        "CommandBus.handleCommand(ReceiveMessage)",
                        "EventBus.publishEvent(MessageReceived)",
                        "MessageProjector.on(MessageReceived)",
                        "TicketProjector.on(TicketOpened)"));
    }

    @Test
    void oneTraceLeadsFromTheAgentsReplyThroughTheQueueToMeta() {
        CustomerChat chat = desk.newCustomer();
        chat.writes("Where is my parcel?");

        chat.awaitLeft(chat.isAnswered("On its way."));

        eventually(() -> assertThat(namesInTraceOf(chat, "AgentReplyAccepted"))
                .contains(
                        "http post /api/tickets/{ticketId}/replies",
                        "EventBus.publishEvent(AgentReplyAccepted)",
                        "send reply",
                        "CommandBus.handleCommand(RecordSendAttempt)",
                        "pagedesk.graph.call",
                        "EventBus.publishEvent(ReplySent)",
                        "DeliveryProjector.on(ReplySent)"));
    }

    @Test
    void noTraceTellsASecretOrWhatPeopleWrote() {
        CustomerChat chat = desk.newCustomer();
        chat.writes("Where is my very special parcel?");
        chat.awaitLeft(chat.isAnswered("It is on its very special way."));

        eventually(() -> assertThat(namesInTraceOf(chat, "AgentReplyAccepted")).contains("pagedesk.graph.call"));
        assertThat(desk.spans().ofTracesWith(span -> true))
                .allSatisfy(span -> assertThat(span.getName() + span.getAttributes() + span.getEvents())
                        .doesNotContain("very special", "appsecret_proof", "access_token", "Bearer "));
    }

    @Test
    void everyStepOfARoundIsCounted() {
        Meters before = Meters.of(desk);
        CustomerChat chat = desk.newCustomer();
        chat.writes("Where is my parcel?");
        chat.awaitLeft(chat.isAnswered("On its way."));
        CustomerChat late = desk.newCustomer();
        late.wrote(Duration.ofDays(8), "Hello?");
        assertThat(late.reply("Still there?").status()).isEqualTo(409);

        eventually(() -> {
            Meters after = Meters.of(desk);
            assertThat(after.risen(before, "pagedesk_intake_items_total", "kind=\"message\""))
                    .isEqualTo(2);
            assertThat(after.risen(before, "pagedesk_intake_delivery_seconds_count", "outcome=\"stored\""))
                    .isPositive();
            assertThat(after.risen(before, "pagedesk_outbound_sends_total", "class=\"none\",outcome=\"sent\""))
                    .isEqualTo(1);
            assertThat(after.risen(before, "pagedesk_graph_call_seconds_count", "error=\"none\""))
                    .isPositive();
            assertThat(after.risen(before, "pagedesk_refusals_total", "code=\"window-closed\""))
                    .isEqualTo(1);
            assertThat(after.value("pagedesk_projection_lag", "projection=\"tickets\""))
                    .isZero();
            assertThat(after.value("pagedesk_projection_delay_seconds", "projection=\"tickets\""))
                    .isZero();
        });
    }

    @Test
    void aCorrelationIdLeadsFromTheRequestToEachCommandThatTheSendGives() {
        CustomerChat chat = desk.newCustomer();
        chat.writes("Where is my parcel?");
        String correlationId = "round-" + chat.psid();

        desk.admin().callCorrelated(correlationId, "POST", chat.path() + "/replies", Map.of("text", "On its way."));

        eventually(() -> assertThat(traceOf(chat, "AgentReplyAccepted"))
                .filteredOn(span -> span.getName().equals("EventBus.publishEvent(SendAttempted)"))
                .isNotEmpty()
                .allMatch(span -> span.getAttributes().toString().contains(correlationId)));
    }

    private List<String> namesInTraceOf(CustomerChat chat, String event) {
        return traceOf(chat, event).stream().map(SpanData::getName).toList();
    }

    /** The trace in which the event happened in the customer's conversation. */
    private List<SpanData> traceOf(CustomerChat chat, String event) {
        String conversationId = chat.ticketId().replaceFirst("-\\d+$", "");
        return desk.spans()
                .ofTracesWith(span -> span.getName().equals("EventBus.publishEvent(" + event + ")")
                        && span.getAttributes().toString().contains(conversationId));
    }

    /** What Prometheus would read. */
    private record Meters(List<String> lines) {

        static Meters of(RunningDesk desk) {
            HttpRequest.Builder scrape =
                    Http.request(desk.metrics()).header("Accept", "text/plain").GET();
            return new Meters(Http.send(scrape).body().lines().toList());
        }

        double risen(Meters before, String name, String labels) {
            return value(name, labels) - before.value(name, labels);
        }

        double value(String name, String labels) {
            return lines.stream()
                    .filter(line -> line.startsWith(name + "{") && line.contains(labels))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }
    }
}
