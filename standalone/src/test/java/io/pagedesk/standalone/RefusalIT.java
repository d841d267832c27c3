package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the desk does not do, and how it says so. */
@ExtendWith({DeskExtension.class, OutputCaptureExtension.class})
class RefusalIT {

    private static final String UNKNOWN = UUID.randomUUID() + "-1";

    private final RunningDesk desk;
    private CustomerChat chat;

    RefusalIT(RunningDesk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void customerWrote() {
        chat = desk.newCustomer();
        chat.writes("Where is my parcel?");
    }

    @Test
    void aRepeatedReplyIsAnsweredAsBeforeAndSentOnce() {
        Map<String, String> body = reply("On its way.");
        Http.Answer first = chat.reply(body);

        Http.Answer second = chat.reply(body);

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json().path("replyId")).isEqualTo(first.json().path("replyId"));
        assertThat(second.json().path("basis")).isEqualTo(first.json().path("basis"));
        chat.awaitLeft(body.get("replyId"));
        assertThat(chat.receivedTexts()).containsExactly("On its way.");
        assertThat(chat.calls()).hasSize(1);
    }

    @Test
    void aReplyIdIsNotTakenForAnotherReply() {
        Map<String, String> body = reply("On its way.");
        chat.isAnswered(body);

        Http.Answer other = chat.reply(Map.of("text", "It is lost.", "replyId", body.get("replyId")));

        assertProblem(other, 409, "reply-id-reused");
        chat.awaitLeft(body.get("replyId"));
        assertThat(chat.receivedTexts()).containsExactly("On its way.");
    }

    @Test
    void aTextEndsAt2000Characters() {
        Http.Answer tooLong = chat.reply("x".repeat(2_001));

        assertProblem(tooLong, 400, "invalid-request");
        assertThat(tooLong.json().at("/errors/0/field").asString()).isEqualTo("text");

        String longest = "😀".repeat(2_000);
        chat.awaitLeft(chat.isAnswered(longest));
        assertThat(chat.receivedTexts()).containsExactly(longest);
    }

    @Test
    void anAttachmentIsFetchedOverHttpsOnly() {
        Http.Answer refused = chat.reply(
                Map.of("attachments", List.of(Map.of("type", "image", "url", "http://shop.example/parcel.png"))));

        assertProblem(refused, 400, "invalid-request");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("attachments[0].url");
        assertThat(chat.thread("AGENT")).isEmpty();
    }

    @Test
    void aReplySaysSomething() {
        assertProblem(chat.reply(" "), 400, "invalid-request");
        assertProblem(chat.reply(Map.of()), 400, "invalid-request");
    }

    @Test
    void anUnknownTicketIsNotFoundWithoutAnyAdoInTheLog(CapturedOutput output) {
        for (String ticket : List.of(UNKNOWN, chat.ticketId().replaceAll("-1$", "-2"), "no-ticket")) {
            String path = "/api/tickets/" + ticket;
            assertProblem(desk.admin().get(path), 404, "ticket-not-found");
            assertProblem(desk.admin().get(path + "/messages"), 404, "ticket-not-found");
            assertProblem(desk.admin().reply(ticket, Map.of("text", "Hello")), 404, "ticket-not-found");
            assertProblem(
                    desk.admin().call("PUT", path + "/status", Map.of("status", "PENDING")), 404, "ticket-not-found");
            assertProblem(desk.admin().call("POST", path + "/notes", Map.of("text", "x")), 404, "ticket-not-found");
        }
        assertThat(output).doesNotContain("Exception");
    }

    @Test
    void anAuditorReadsAndWritesNothing() {
        DeskClient auditor = desk.newAgent("auditor-" + UUID.randomUUID(), "AUDITOR");

        assertThat(auditor.get(chat.path()).status()).isEqualTo(200);
        assertThat(auditor.messages(chat.ticketId())).hasSize(1);
        assertThat(auditor.reply(chat.ticketId(), Map.of("text", "Hello")).status())
                .isEqualTo(403);
        assertThat(auditor.call("PUT", chat.path() + "/assignee", Map.of("agent", "me"))
                        .status())
                .isEqualTo(403);
        assertThat(auditor.call("POST", chat.path() + "/notes", Map.of("text", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(auditor.get("/api/admin/pages").status()).isEqualTo(403);
        assertThat(chat.thread()).hasSize(1);
    }

    @Test
    void anAgentDoesNotAdminister() {
        DeskClient agent = desk.newAgent("agent-" + UUID.randomUUID(), "AGENT");

        assertThat(agent.get("/api/admin/pages").status()).isEqualTo(403);
        assertThat(agent.get("/api/admin/agents").status()).isEqualTo(403);
    }

    @Test
    void aStrangerSeesAndDoesNothing() {
        DeskClient nobody = desk.nobody();

        assertThat(nobody.get(chat.path()).status()).isEqualTo(401);
        assertThat(nobody.get("/api/inboxes").status()).isEqualTo(401);
        assertThat(nobody.get("/api/admin/pages").status()).isEqualTo(401);
        assertThat(nobody.reply(chat.ticketId(), Map.of("text", "Hello")).status())
                .isEqualTo(401);
    }

    private static Map<String, String> reply(String text) {
        return Map.of("text", text, "replyId", UUID.randomUUID().toString());
    }

    private static void assertProblem(Http.Answer refused, int status, String code) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.json().path("code").asString()).isEqualTo(code);
    }
}
