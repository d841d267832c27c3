package io.pagedesk.query.mention;

import static io.pagedesk.query.desk.ConversationFacts.NOON;
import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import io.pagedesk.query.projection.ProjectionBench;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MentionApiTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String key = UUID.randomUUID().toString();
    private final String bea = "bea-" + key;

    @Test
    void whoeverIsMentionedFindsTheNoteUntilItWasSeenAndAfter() {
        ConversationFacts one = conversation("1").notedFor("n1" + key, "Yours, @bea?", bea, "cem");
        ConversationFacts two = conversation("2").at(NOON.plusSeconds(60)).notedFor("n2" + key, "And this?", bea);
        desk.publish(one.facts());
        desk.publish(two.facts());
        await().untilAsserted(
                        () -> assertThat(mentions("").path("unseen").asInt()).isEqualTo(2));

        JsonNode latest = mentions("").path("items").get(0);
        assertThat(latest.path("ticketId").asString()).isEqualTo(two.ticketId());
        assertThat(latest.path("text").asString()).isEqualTo("And this?");
        assertThat(latest.path("by").asString()).isEqualTo(ConversationFacts.AGENT);
        assertThat(latest.path("subject").asString()).startsWith("Messenger user");
        assertThat(latest.path("unseen").asBoolean()).isTrue();

        desk.publish(two.mentionsSeenBy(bea).since(two.lastSequence() - 1));
        await().untilAsserted(
                        () -> assertThat(mentions("").path("unseen").asInt()).isEqualTo(1));
        assertThat(mentions("").path("items").size()).isEqualTo(2);
        JsonNode first = mentions("?limit=1");
        assertThat(mentions("?limit=1&cursor=" + first.path("next").asString())
                        .path("items")
                        .get(0)
                        .path("ticketId")
                        .asString())
                .isEqualTo(one.ticketId());
    }

    @Test
    void nobodyIsToldOfTheirOwnNote() {
        ProjectionBench bench = new ProjectionBench(MentionProjector::new);

        bench.project(conversation("own")
                .notedFor("n", "for me", ConversationFacts.AGENT)
                .facts());

        assertThat(bench.documents("mentions")).isEmpty();
    }

    @Test
    void oneConversationIsOneLineWithItsLatestNoteAndTwiceOrLateChangesNothing() {
        ProjectionBench bench = new ProjectionBench(MentionProjector::new);
        ConversationFacts conversation = conversation("3")
                .notedFor("n1", "first", bea)
                .mentionsSeenBy(bea)
                .notedFor("n2", "second", bea)
                .mentionsSeenBy("somebody else");
        bench.project(conversation.facts());
        List<Document> once = bench.documents("mentions");

        bench.project(conversation.facts());
        bench.project(List.of(conversation.facts().get(3), conversation.facts().get(2)));

        assertThat(once)
                .singleElement()
                .satisfies(mention ->
                        assertThat(mention).containsEntry("noteId", "n2").containsEntry("unseen", true));
        assertThat(bench.documents("mentions")).isEqualTo(once);
    }

    private JsonNode mentions(String parameters) {
        return json(desk.get("/api/mentions" + parameters, desk.tokens().of(bea, "AGENT")));
    }

    private ConversationFacts conversation(String name) {
        return ConversationFacts.opened("page-" + key, "psid-" + name);
    }
}
