package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.conversation.ConversationCommand.ReceiveMessage;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplySent;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendAttempt;
import io.pagedesk.command.conversation.ConversationCommand.SendAgentReply;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ReplyPart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation of 100,000 messages costs what one of 100 costs, in Axon with the snapshots of production. */
class BoundedConversationTest {

    private static final int SHORT = 100;
    private static final int LONG = 100_000;

    /** More than lie between two snapshots, so that one is taken on the way. */
    private static final int COMMANDS = 120;

    private static final int MESSAGES_TO_A_REPLY = 50;
    private static final int MOST_BYTES = 1_000_000;

    private static final ReplyPart TEXT = new ReplyPart("On its way.", null, null);

    /** Dense enough that a week's horizon alone would bound nothing. */
    private static final Duration APART = Duration.ofSeconds(5);

    private final CountingEngine engine = new CountingEngine();
    private final SettableClock clock = new SettableClock(T0);
    private Configuration axon;

    @BeforeEach
    void start() {
        System.setProperty("disable-axoniq-console-message", "true");
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> engine)
                .registerComponent(Clock.class, configuration -> clock)
                .registerComponent(WindowPolicy.class, configuration -> Story.policy(1))
                .registerComponent(TicketPolicy.class, configuration -> new TicketPolicy(Story.WEEK))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Conversation.class)
                        .configureSnapshotTrigger(configuration ->
                                new ConversationConfiguration().conversationSnapshots(configuration.snapshotter())))
                .start();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void aThousandTimesTheMessagesCostNoMoreThanTwiceAsMuch() {
        long few = eventsReadByCommandsOn(conversationOf("few", SHORT), SHORT);
        long many = eventsReadByCommandsOn(conversationOf("many", LONG), LONG);

        assertThat(many).isPositive().isLessThanOrEqualTo(2 * few);
        assertThat(engine.snapshotBytes(idOf("many"))).isLessThan(MOST_BYTES);
    }

    @Test
    void whatIsRememberedDoesNotGrowWithTheConversation() {
        Sourced conversation = new Sourced(Story.policy(1));
        goOn(conversation, "one", 0, 2 * LONG / 3);
        int before = bytesOf(conversation);
        goOn(conversation, "one", 2 * LONG / 3, LONG);

        assertThat(bytesOf(conversation)).isCloseTo(before, Percentage.withPercentage(2));
    }

    private static int bytesOf(Sourced conversation) {
        return Sourced.SERIALIZER.serialize(conversation.state(), byte[].class).getData().length;
    }

    private long eventsReadByCommandsOn(String psid, int messages) {
        CommandGateway commands = axon.commandGateway();
        commands.sendAndWait(message(psid, messages));
        long before = engine.eventsRead.get();
        for (int n = 1; n <= COMMANDS; n++) {
            commands.sendAndWait(message(psid, messages + n));
        }
        return engine.eventsRead.get() - before;
    }

    /** Its events are made by the rules themselves and written straight into the store. */
    private String conversationOf(String psid, int messages) {
        Sourced conversation = new Sourced(Story.policy(1));
        goOn(conversation, psid, 0, messages);
        append(psid, conversation.stream());
        return psid;
    }

    private void goOn(Sourced conversation, String psid, int from, int to) {
        for (int n = from; n < to; n++) {
            conversation.tell(message(psid, n), clock.instant());
            if (n % MESSAGES_TO_A_REPLY == 0) {
                answer(conversation, psid, "r" + n);
            }
        }
    }

    private void answer(Sourced conversation, String psid, String replyId) {
        String id = idOf(psid);
        conversation.tell(
                new SendAgentReply(id, 1, replyId, "grace", List.of(TEXT), null, null, "f", null), clock.instant());
        conversation.tell(new RecordSendAttempt(id, replyId, 0), clock.instant());
        conversation.tell(new RecordReplySent(id, replyId, 0, "s" + replyId), clock.instant());
    }

    private ConversationCommand message(String psid, int number) {
        Instant at = T0.plus(APART.multipliedBy(number));
        clock.set(at);
        Received from = new Received(Told.PAGE, psid, at, false, Channel.MESSAGING);
        return new ReceiveMessage(from, "m" + number, "Hello", List.of(), null, null, null, OpeningAct.MESSAGE);
    }

    private void append(String psid, List<ConversationEvent> stream) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (ConversationEvent event : stream) {
            messages.add(new GenericDomainEventMessage<>("Conversation", idOf(psid), messages.size(), event));
        }
        engine.appendEvents(messages);
    }

    private static String idOf(String psid) {
        return ConversationId.of(Told.PAGE, psid);
    }
}
