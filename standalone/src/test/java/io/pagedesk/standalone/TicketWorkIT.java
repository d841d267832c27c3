package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What agents do on a ticket, among themselves. */
@ExtendWith(DeskExtension.class)
class TicketWorkIT {

    private final RunningDesk desk;
    private final String name = "agent-" + UUID.randomUUID();
    private DeskClient agent;
    private CustomerChat chat;

    TicketWorkIT(RunningDesk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void customerWrote() {
        agent = desk.newAgent(name, "AGENT");
        chat = desk.newCustomer();
        chat.writes("Where is my parcel?");
    }

    @Test
    void aTicketIsTakenGivenAndPutBack() {
        Http.Answer taken = assign("me");

        assertThat(taken.status()).isEqualTo(200);
        assertThat(chat.ticketAt(taken).path("assignee").asString()).isEqualTo(name);
        assertThat(chat.ticketAt(assign("admin")).path("assignee").asString()).isEqualTo("admin");
        assertThat(chat.ticketAt(assign(null)).path("assignee").isNull()).isTrue();
    }

    @Test
    void aTicketIsGivenToNobodyWhoIsNoAgent() {
        Http.Answer refused = assign("nobody-of-that-name");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("agent");
    }

    @Test
    void theInboxesCountWhatIsInThem() {
        eventually(() -> assertThat(count("unassigned")).isPositive());
        long unassigned = count("unassigned");
        long resolved = count("resolved");
        assertThat(count("mine")).isZero();

        chat.ticketAt(assign("me"));

        assertThat(count("mine")).isEqualTo(1);
        assertThat(count("unassigned")).isEqualTo(unassigned - 1);

        chat.ticketAt(status("RESOLVED"));

        assertThat(count("mine")).isZero();
        assertThat(count("resolved")).isEqualTo(resolved + 1);
        assertThat(agent.tickets("inbox=resolved"))
                .extracting(it -> it.path("id").asString())
                .contains(chat.ticketId());
    }

    @Test
    void aResolvedTicketIsReopenedByTheCustomer() {
        assertThat(chat.ticketAt(status("RESOLVED")).path("status").asString()).isEqualTo("RESOLVED");

        chat.writes("It is still not here.");

        eventually(() -> assertThat(chat.ticket().path("status").asString("")).isEqualTo("AWAITING_AGENT"));
        assertThat(chat.tickets()).hasSize(1);
    }

    @Test
    void aNoteStaysInTheHouse() {
        Http.Answer noted = agent.call("POST", chat.path() + "/notes", Map.of("text", "She called twice."));

        assertThat(noted.status()).isEqualTo(201);
        eventually(() -> assertThat(chat.thread("NOTE")).singleElement().satisfies(note -> {
            assertThat(note.path("id").asString())
                    .isEqualTo(noted.json().path("noteId").asString());
            assertThat(note.path("text").asString()).isEqualTo("She called twice.");
            assertThat(note.path("author").asString()).isEqualTo(name);
            assertThat(note.path("delivery").isNull()).isTrue();
        }));
        assertThat(chat.calls()).isEmpty();
    }

    @Test
    void aCommandIsSeenAtOnceByWhoAsksForItsVersion() {
        for (int i = 1; i <= 4; i++) {
            Http.Answer set = status(i % 2 == 0 ? "AWAITING_AGENT" : "PENDING");
            long version = set.json().path("version").asLong();

            Http.Answer seen = agent.get(chat.path() + "?minVersion=" + version);

            assertThat(seen.json().path("version").asLong()).isGreaterThanOrEqualTo(version);
            assertThat(seen.json().path("status").asString()).isEqualTo(i % 2 == 0 ? "AWAITING_AGENT" : "PENDING");
            assertThat(seen.etag()).isEqualTo("\"" + seen.json().path("version").asLong() + "\"");
        }
    }

    @Test
    void aTicketThatMovedOnIsLeftAlone() {
        String seen = agent.get(chat.path()).etag();
        String current = etag(status("PENDING"));

        Http.Answer late =
                agent.callIfMatch(seen, "PUT", chat.path() + "/assignee", Collections.singletonMap("agent", "me"));
        Http.Answer lateReply =
                agent.callIfMatch(seen, "POST", chat.path() + "/replies", Map.of("text", "On its way."));

        assertProblem(late, 412, "version-mismatch");
        assertProblem(lateReply, 412, "version-mismatch");
        assertThat(agent.callIfMatch(current, "PUT", chat.path() + "/assignee", Map.of("agent", "me"))
                        .status())
                .isEqualTo(200);
        assertThat(chat.calls()).isEmpty();
    }

    private static String etag(Http.Answer command) {
        return "\"" + command.json().path("version").asLong() + "\"";
    }

    private static void assertProblem(Http.Answer refused, int status, String code) {
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.json().path("code").asString()).isEqualTo(code);
    }

    private Http.Answer assign(String assignee) {
        return agent.call("PUT", chat.path() + "/assignee", Collections.singletonMap("agent", assignee));
    }

    private Http.Answer status(String status) {
        return agent.call("PUT", chat.path() + "/status", Map.of("status", status));
    }

    private long count(String inbox) {
        JsonNode inboxes = agent.get("/api/inboxes").json();
        return StreamSupport.stream(inboxes.spliterator(), false)
                .filter(it -> it.path("name").asString().equals(inbox))
                .mapToLong(it -> it.path("count").asLong())
                .sum();
    }
}
