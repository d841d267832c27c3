package io.pagedesk.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pagedesk.query.desk.ConversationFacts;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The projectors of the running query side, on events that are given. */
class ProjectorsTest {

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final Projectors projectors = desk.context().getBean(Projectors.class);
    private final ConversationFacts conversation = ConversationFacts.opened("page-" + UUID.randomUUID(), "psid")
            .customerWrites(UUID.randomUUID().toString(), "hello")
            .agentReplies(UUID.randomUUID().toString(), "good day")
            .threadGoesTo("app-2");

    @Test
    void whatTheyMakeInMemoryIsWhatTheyMakeInTheReadModels() {
        desk.publish(conversation.facts());
        InMemoryDocuments documents = new InMemoryDocuments();
        projectors.project(Projections.TICKETS, conversation.facts(), documents);
        projectors.project(Projections.MESSAGES, conversation.facts(), documents);

        await().untilAsserted(() -> {
            assertThat(documents.all("tickets")).isNotEmpty().isEqualTo(stored("tickets", conversation.ticketId()));
            assertThat(documents.all("threads")).isNotEmpty().isEqualTo(stored("threads", conversation.id()));
        });
        assertThat(documents.all("messages")).hasSize(3);
        assertThat(documents.find("tickets", List.of(conversation.ticketId(), "another")))
                .containsOnlyKeys(conversation.ticketId());
    }

    @Test
    void whatTheyMakeInMemoryIsNowhereElse() {
        InMemoryDocuments documents = new InMemoryDocuments();
        projectors.project(Projections.TICKETS, conversation.facts(), documents);

        assertThat(documents.all("tickets")).hasSize(1);
        assertThat(stored("tickets", conversation.ticketId())).isEmpty();
    }

    @Test
    void anEventThatTheyCannotTakeIsNamed() {
        assertThatThrownBy(() -> projectors.project(
                        Projections.TICKETS, conversation.facts().subList(2, 4), new InMemoryDocuments()))
                .isInstanceOf(ProjectionFailedException.class)
                .hasMessageContaining("(" + conversation.id() + " #2)");
    }

    private List<Document> stored(String collection, String id) {
        return desk.database()
                .getCollection(collection)
                .find(new Document("_id", id))
                .into(new ArrayList<>());
    }
}
