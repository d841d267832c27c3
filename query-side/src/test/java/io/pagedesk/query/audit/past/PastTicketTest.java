package io.pagedesk.query.audit.past;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.events.app.AppRegistered;
import io.pagedesk.events.app.AppTestModeChanged;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.SendError;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageReleased;
import io.pagedesk.events.page.PageRestricted;
import io.pagedesk.eventstore.RecordedAt;
import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the audit says of a moment is what agents saw at that moment. */
class PastTicketTest {

    private static final SendError BUSY = new SendError(613, null, 400, "slow down", "trace");
    private static final SendError NO = new SendError(100, null, 400, "no", "trace");

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String admin = desk.tokens().of("root", "ADMIN");
    private final String page = "page-" + UUID.randomUUID();
    private final String reply = UUID.randomUUID().toString();
    private final String failing = UUID.randomUUID().toString();
    private final ConversationFacts conversation =
            ConversationFacts.started(page, "psid-1").at(now());
    private final List<Moment> life = new ArrayList<>();
    private long published = -1;

    @Test
    void beforeAndAfterEachEventItStandsAsItStoodThen() {
        happens("page:" + page, 0, new PageConnected(page, page, "Shop", "root", now()));
        happens("app:" + page, 0, new AppRegistered(page, "App", true, "root", now()));
        happens(it -> {});
        happens(ConversationFacts::ticketOpened);
        happens(it ->
                it.customerWrites("a" + page, "Where is my parcel?", it.at().minus(Duration.ofHours(23))));
        happens(it -> it.profile("Ida Berg", "Ida", "Berg"));
        happens(it -> it.assigned(ConversationFacts.AGENT));
        happens(it -> it.agentReplies(reply, "On its way.", "Here is the number."));
        happens(it -> it.status(TicketStatus.AWAITING_AGENT, TicketStatus.AWAITING_USER, ConversationFacts.AGENT));
        happens(it -> it.attempted(reply, 0, ReplyBasis.RESPONSE));
        happens(it -> it.deferred(reply, 0, BUSY, "rate-limited", it.at().plusSeconds(60)));
        happens("page:" + page, 1, new PageRestricted(page, "spam", now()));
        happens("page:" + page, 2, new PageReleased(page, now()));
        happens(it -> it.attempted(reply, 0, ReplyBasis.RESPONSE));
        happens(it -> it.sent(reply, 0, it.at()));
        happens(it -> it.uncertain(reply, 1));
        happens(it -> it.delivered(reply));
        happens(it -> it.read(reply));
        happens("app:" + page, 1, new AppTestModeChanged(page, false, "root", now()));
        happens(it -> it.customerReacts(reply, "\u2764", "love", it.at()));
        happens(it -> it.customerAnswers("m_" + reply + "0", "b" + page, "Thank you, green please"));
        happens(it -> it.customerEdits("b" + page, "Thank you, blue please", 1));
        happens(it -> it.customerTakesReactionBack(reply, it.at()));
        happens(it -> it.noted("n" + page, "Wants it blue"));
        happens(it -> it.agentReplies(failing, "Blue it is."));
        happens(it -> it.failed(failing, 0, "refused-by-meta", NO, ConversationFacts.windowFrom(it.at(), 1)));
        happens(it -> it.retried(failing, ReplyBasis.RESPONSE, 0));
        happens(it -> it.withdrawn(failing, 0));
        happens(it -> it.customerTakesBack("b" + page));
        happens(it -> it.threadGoesTo("app-2"));
        happens(it -> it.pageInboxWrites("p" + page, "We called you."));
        happens(ConversationFacts::threadComesBack);
        happens(it -> it.status(TicketStatus.AWAITING_USER, TicketStatus.RESOLVED, ConversationFacts.AGENT));
        happens(it -> it.nextTicketOpened().customerWrites("c" + page, "Another thing"));

        assertThat(life).hasSizeGreaterThan(30);
        for (int n = 0; n < life.size(); n++) {
            Moment moment = life.get(n);
            assertThat(past(moment.recordedAt())).as("with event %d", n).isEqualTo(moment.seen());
            assertThat(past(moment.seenAt())).as("after event %d", n).isEqualTo(moment.seen());
            if (n > 0) {
                assertThat(past(moment.recordedAt().minusMillis(1)))
                        .as("before event %d", n)
                        .isEqualTo(life.get(n - 1).seen());
            }
        }
        assertThat(life.stream().map(Moment::seen).distinct().count()).isGreaterThan(25);
    }

    @Test
    void theWindowIsThatOfTheMoment() {
        Instant wrote = now();
        happens(it -> it.at(wrote).ticketOpened());
        happens(it -> it.customerWrites("w" + page, "hello", it.at()));

        assertThat(windowAt(wrote.plus(Duration.ofHours(23)))).isEqualTo("STANDARD");
        assertThat(windowAt(wrote.plus(Duration.ofHours(25)))).isEqualTo("HUMAN_AGENT");
        assertThat(windowAt(wrote.plus(Duration.ofDays(8)))).isEqualTo("CLOSED");
    }

    @Test
    void beforeItsFirstEventThereIsNoTicket() {
        happens(ConversationFacts::ticketOpened);

        HttpResponse<String> before = get("/api/audit/tickets/" + conversation.ticketId() + "?at=2020-01-01T00:00:00Z");
        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(json(before).path("code").asString()).isEqualTo("ticket-not-found");
        assertThat(get("/api/audit/tickets/" + conversation.ticketId()).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/audit/tickets/" + conversation.ticketId() + "?at=noon")
                        .statusCode())
                .isEqualTo(400);
    }

    private String windowAt(Instant at) {
        return json(get("/api/audit/tickets/" + conversation.ticketId() + "?at=" + at))
                .at("/ticket/window/state")
                .asString();
    }

    private void happens(Consumer<ConversationFacts> what) {
        what.accept(conversation.at(now()));
        publish(conversation.since(published));
        published = conversation.lastSequence();
    }

    private void happens(String stream, long sequence, Object fact) {
        publish(List.of(new GenericDomainEventMessage<>("Desk", stream, sequence, fact)));
    }

    /** Publishes, and records what agents see once every view has it. */
    private void publish(List<DomainEventMessage<?>> facts) {
        desk.publish(facts);
        await().pollInterval(Duration.ofMillis(20)).until(this::everyViewIsThere);
        Instant at = now();
        life.add(new Moment(RecordedAt.of(facts.get(0)), at, live()));
        await().pollInterval(Duration.ofMillis(1)).until(() -> now().isAfter(at.plusMillis(1)));
    }

    private boolean everyViewIsThere() {
        return StreamSupport.stream(json(get("/api/admin/projections")).spliterator(), false)
                .allMatch(row -> row.path("lag").asLong() == 0);
    }

    private Seen live() {
        HttpResponse<String> ticket = get("/api/tickets/" + conversation.id() + "-1");
        return ticket.statusCode() == 404
                ? Seen.NOTHING
                : new Seen(
                        json(ticket),
                        json(get("/api/tickets/" + conversation.id() + "-1/messages?limit=100"))
                                .path("items"));
    }

    private Seen past(Instant at) {
        HttpResponse<String> answer = get("/api/audit/tickets/" + conversation.id() + "-1?at=" + at);
        return answer.statusCode() == 404
                ? Seen.NOTHING
                : new Seen(json(answer).path("ticket"), json(answer).path("messages"));
    }

    private HttpResponse<String> get(String path) {
        return desk.get(path, admin);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private record Moment(Instant recordedAt, Instant seenAt, Seen seen) {}

    private record Seen(JsonNode ticket, JsonNode messages) {

        static final Seen NOTHING = new Seen(null, null);
    }
}
