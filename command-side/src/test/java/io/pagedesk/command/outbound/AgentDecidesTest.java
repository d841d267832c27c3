package io.pagedesk.command.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.command.desk.ChatDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A running desk, an agent, and replies that did not go as they should. */
class AgentDecidesTest extends ChatDesk {

    private static final Map<String, Object> PICTURE = Map.of("type", "image", "url", "https://x.example/a.png");

    @Test
    void aReplyToAMessageSaysSoInItsFirstPartAlone() {
        replied(Map.of("text", "About this one:", "attachments", List.of(PICTURE), "replyTo", "m1"));

        awaitEvents("reply-sent", 2);
        assertThat(sends()).hasSize(2);
        assertThat(sends().get(0).at("/reply_to/mid").stringValue()).isEqualTo("m1");
        assertThat(sends().get(0).get("message").has("reply_to")).isFalse();
        assertThat(sends().get(1).has("reply_to")).isFalse();
    }

    @Test
    void aReplyToAReplyOfOursNamesItsMid() {
        metaAnswersMessages(200, "{\"message_id\":\"s-first\"}");
        String first = repliedText("First.");
        awaitEvents("reply-sent", 1);

        replied(Map.of("text", "As I said.", "replyTo", first));

        awaitSends(2);
        assertThat(sends().get(1).at("/reply_to/mid").stringValue()).isEqualTo("s-first");
    }

    @Test
    void aReplyToAnUnknownMessageIsRefused() {
        assertThat(post("/replies", Map.of("text", "x", "replyTo", "nothing")).invalidFields())
                .containsExactly("replyTo");
    }

    @Test
    void theSameReplyIdToAnotherMessageIsAnotherReply() {
        Map<String, String> reply = Map.of("text", "x", "replyId", "11111111-2222-3333-4444-555555555555");
        post("/replies", reply).hasStatus(202);
        post("/replies", reply).hasStatus(202);

        post("/replies", Map.of("text", "x", "replyId", reply.get("replyId"), "replyTo", "m1"))
                .isProblem(409, "reply-id-reused");
    }

    @Test
    void f25APartThatFailedIsSentAgainWithoutTheOneBeforeIt() {
        metaRefusesMessages(100);
        String reply = replied(Map.of("text", "Look:", "attachments", List.of(PICTURE), "replyTo", "m1"));
        awaitEvents("reply-failed", 2);
        metaTakesMessages();

        long version = onReply(reply, "retry", Map.of("parts", List.of(1)))
                .hasStatus(200)
                .body()
                .get("version")
                .longValue();

        awaitEvents("reply-sent", 1);
        assertThat(sends()).extracting(AgentDecidesTest::metadata).containsExactly(reply, reply + "/1", reply + "/1");
        assertThat(version).isPositive();
        onReply(reply, "retry", Map.of("parts", List.of(1))).hasStatus(200);
        onReply(reply, "retry", Map.of("parts", List.of(7))).isProblem(400, "invalid-request");
        onReply(reply, "retry", Map.of("parts", List.of())).isProblem(400, "invalid-request");
    }

    @Test
    void aRetriedFirstPartStillAnswersItsMessage() {
        metaRefusesMessages(100);
        String reply = replied(Map.of("text", "Look:", "replyTo", "m1"));
        awaitEvents("reply-failed", 1);
        metaTakesMessages();

        onReply(reply, "retry", null).hasStatus(200);

        awaitEvents("reply-sent", 1);
        assertThat(sends())
                .extracting(send -> send.at("/reply_to/mid").asString())
                .containsOnly("m1");
    }

    /** The retry comes while the work that failed may still be ending. */
    @Test
    void retriedTheVeryMomentItFailsAReplyLeavesAllTheSame() {
        metaRefusesMessages(100);
        String reply = repliedText("Again and again.");
        for (int failures = 1; failures <= 15; failures++) {
            int soMany = failures;
            await().pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> events("reply-failed").size() == soMany);
            onReply(reply, "retry", null).hasStatus(200);
        }
        metaTakesMessages();

        await().atMost(Duration.ofSeconds(90)).until(() -> {
            if (events("reply-sent").isEmpty() && events("reply-failed").size() > 15) {
                onReply(reply, "retry", null);
            }
            return !events("reply-sent").isEmpty();
        });
    }

    @Test
    void aRetriedReplyWaitsBehindTheOnesOfMeanwhile() {
        metaRefusesMessages(100);
        String failed = repliedText("First.");
        awaitEvents("reply-failed", 1);
        metaRefusesMessages(190);
        String held = repliedText("Second.");
        awaitEvents("send-deferred", 1);

        String later = repliedText("Third.");
        onReply(failed, "retry", null).hasStatus(200);
        metaTakesMessages();
        connectPage();
        clock.advance(Duration.ofMinutes(5));

        awaitEvents("reply-sent", 3);
        assertThat(events("reply-sent"))
                .extracting(event -> event.get("replyId").stringValue())
                .containsExactly(held, later, failed);
    }

    @Test
    void whatIsHeldCanBeTakenBackAndTheNextLeaves() {
        metaRefusesMessages(190);
        String held = repliedText("Never mind.");
        awaitEvents("send-deferred", 1);
        String next = repliedText("But this.");

        onReply(held, "withdraw", null).hasStatus(200);
        onReply(held, "withdraw", null).hasStatus(200);
        metaTakesMessages();
        connectPage();

        awaitEvents("reply-sent", 1);
        assertThat(sends()).extracting(AgentDecidesTest::metadata).containsExactly(held, next);
        onReply(held, "retry", null).isProblem(409, "reply-not-failed");
        onReply(next, "withdraw", null).isProblem(409, "reply-already-left");
    }

    @Test
    void f30WhatIsUncertainIsSentAgainOnlyWhereAnAgentSaysSo() {
        metaAnswersNothing();
        String reply = repliedText("Did you get this?");
        becomesUncertain(1);
        metaTakesMessages();

        onReply(reply, "retry", null).hasStatus(200);

        awaitEvents("reply-sent", 1);
        echoComesBack(reply, "the-first-one");
        assertThat(sends()).hasSize(2);
        assertThat(events("reply-sent")).hasSize(1);
        assertThat(events("page-inbox-message-recorded")).isEmpty();
    }

    @Test
    void whatAnAgentSawArriveIsSettledAndALateEchoAddsNothing() {
        metaAnswersNothing();
        String reply = repliedText("Did you get this?");
        becomesUncertain(1);

        onReply(reply, "mark-sent", null).hasStatus(200);
        onReply(reply, "mark-sent", null).hasStatus(200);

        onReply(reply, "retry", null).isProblem(409, "reply-not-failed");
        echoComesBack(reply, "after-all");
        echoComesBack(reply, "after-all");
        assertThat(events("reply-sent")).hasSize(1);
        assertThat(events("page-inbox-message-recorded")).isEmpty();
        assertThat(sends()).hasSize(1);
    }

    @Test
    void anEchoBetweenRetryAndItsTurnStopsTheResend() {
        metaAnswersNothing();
        String uncertain = repliedText("Did you get this?");
        becomesUncertain(1);
        metaRefusesMessages(190);
        String held = repliedText("Held.");
        awaitEvents("send-deferred", 1);

        onReply(uncertain, "retry", null).hasStatus(200);
        echoComesBack(uncertain, "after-all");
        metaTakesMessages();
        connectPage();

        awaitEvents("reply-sent", 2);
        await().until(this::nothingWaits);
        assertThat(sends()).extracting(AgentDecidesTest::metadata).containsExactly(uncertain, held, held);
    }

    @Test
    void aDecisionOnAnUnknownReplyOrAStaleVersionIsRefused() {
        String reply = repliedText("Hello.");
        awaitEvents("reply-sent", 1);

        for (String decision : List.of("retry", "withdraw", "mark-sent")) {
            onReply("nobody-knows", decision, null).isProblem(404, "reply-not-found");
            desk().asAdmin("POST", "/api/tickets/" + conversation + "-9/replies/" + reply + "/" + decision, null)
                    .isProblem(404, "ticket-not-found");
        }
        metaRefusesMessages(100);
        String failed = repliedText("No.");
        awaitEvents("reply-failed", 1);
        Map<String, String> stale = Map.of("Authorization", "Bearer " + desk().adminToken(), "If-Match", "\"0\"");
        desk().call("POST", ticket + "/replies/" + failed + "/retry", null, stale)
                .isProblem(412, "version-mismatch");
    }

    @Test
    void anUntaggedRetryOutsideTheWindowIsRefusedWithTheWindow() {
        metaRefusesMessages(100);
        String failed = repliedText("No.");
        awaitEvents("reply-failed", 1);
        advance(Duration.ofDays(7));

        JsonNode problem =
                onReply(failed, "retry", null).isProblem(409, "window-closed").body();

        assertThat(problem.at("/window/state").stringValue()).isEqualTo("CLOSED");
    }

    @Test
    void whatEndedIsKeptForAsLongAsItCanBeRetried() {
        metaRefusesMessages(100);
        repliedText("No.");
        awaitEvents("reply-failed", 1);
        await().until(this::nothingWaits);
        assertThat(kept()).isEqualTo(1);

        advance(Duration.ofDays(8).plusHours(2));

        await().atMost(Duration.ofSeconds(90)).until(() -> kept() == 0);
    }

    private void becomesUncertain(int replies) {
        awaitSends(replies);
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            clock.advance(Duration.ofSeconds(20));
            return events("reply-uncertain").size() == replies;
        });
    }

    private boolean nothingWaits() {
        return count("ended_at IS NULL") == 0;
    }

    private int kept() {
        return count("ended_at IS NOT NULL");
    }

    private int count(String condition) {
        return jdbc.sql("SELECT COUNT(*) FROM outbound_part WHERE conversation_id = ? AND " + condition)
                .param(conversation)
                .query(Integer.class)
                .single();
    }

    private static String metadata(JsonNode send) {
        return send.at("/message/metadata").stringValue();
    }
}
