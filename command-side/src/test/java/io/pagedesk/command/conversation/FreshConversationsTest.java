package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.conversation.ConversationCommand.RecordSendAttempt;
import io.pagedesk.command.conversation.ConversationCommand.SendAgentReply;
import io.pagedesk.command.page.ConnectedPage;
import io.pagedesk.command.page.CurrentPages;
import io.pagedesk.command.page.PageState;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ReplyPart;
import io.pagedesk.events.conversation.SendAttempted;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.cache.CacheManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Commands of one conversation come to one command side, then to another, and back. */
class FreshConversationsTest {

    private static final List<ReplyPart> PARTS = List.of(new ReplyPart("On its way.", null, null));

    private final StreamsInMemory store = new StreamsInMemory();
    private final ConversationConfiguration configuration = new ConversationConfiguration();
    private final CacheManager cachesHere = configuration.conversationCacheManager();
    private final CacheManager cachesThere = configuration.conversationCacheManager();
    private final Configuration here = instance(cachesHere);
    private final Configuration there = instance(cachesThere);

    @AfterEach
    void stop() {
        here.shutdown();
        there.shutdown();
        cachesHere.close();
        cachesThere.close();
    }

    @Test
    void aReplyThatWasAcceptedElsewhereLeavesFromHere() {
        tell(here, Told.customerWrote("m1", T0));
        tell(there, reply("r1"));

        Object departure = tell(here, new RecordSendAttempt(Told.ID, "r1", 0));

        assertThat(departure).isInstanceOf(Departure.class);
        assertThat(store.eventsOf(Told.ID))
                .filteredOn(event -> event instanceof SendAttempted)
                .hasSize(1);
    }

    @Test
    void whatWasReceivedElsewhereIsNotReceivedAgainHere() {
        tell(here, Told.customerWrote("m1", T0));
        tell(there, Told.customerWrote("m2", T0));
        List<ConversationEvent> before = store.eventsOf(Told.ID);

        tell(here, Told.customerWrote("m2", T0));

        assertThat(store.eventsOf(Told.ID)).isEqualTo(before);
    }

    private static Object tell(Configuration instance, ConversationCommand command) {
        return instance.commandGateway().sendAndWait(command);
    }

    private Configuration instance(CacheManager cached) {
        System.setProperty("disable-axoniq-console-message", "true");
        return DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(axon -> store)
                .registerComponent(Clock.class, axon -> new SettableClock(T0))
                .registerComponent(CurrentPages.class, axon -> FreshConversationsTest::connected)
                .registerComponent(WindowPolicy.class, axon -> Story.policy(1))
                .registerComponent(TicketPolicy.class, axon -> new TicketPolicy(Story.WEEK))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Conversation.class)
                        .configureCache(axon -> configuration.conversationCache(
                                cached, storeOf(axon), "jdbc:postgresql://127.0.0.1/desk", false)))
                .start();
    }

    private static Optional<ConnectedPage> connected(String pageId) {
        return Optional.of(new ConnectedPage(pageId, "app", "Page", false, PageState.CONNECTED));
    }

    private static ObjectProvider<EventStore> storeOf(Configuration axon) {
        return new StaticListableBeanFactory(Map.of("eventStore", axon.eventStore())).getBeanProvider(EventStore.class);
    }

    private static ConversationCommand reply(String replyId) {
        return new SendAgentReply(Told.ID, 1, replyId, "grace", PARTS, null, null, "f", null);
    }
}
