package io.pagedesk.command.conversation;

import static io.pagedesk.command.conversation.Story.DAY;
import static io.pagedesk.command.conversation.Story.MILLI;
import static io.pagedesk.command.conversation.Story.T0;
import static io.pagedesk.command.conversation.Story.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A conversation read back from its snapshot answers as the one that was never put away. */
class SnapshotTest {

    private static final Instant NOW = T0.plus(DAY).plusSeconds(60);

    private static Instant longAgo() {
        return T0.minus(WEEK).minus(MILLI);
    }

    /** Something of everything: forgotten ids, a held place, parts in every state, unread messages. */
    private static Sourced busy() {
        Sourced busy = new Sourced(Story.policy(2));
        busy.tell(Told.customerWrote("old", longAgo()), longAgo());
        busy.tell(Told.customerWrote("m1", T0), T0);
        busy.tell(Told.agentReplies("sent", 2), T0);
        busy.tell(Told.leaves("sent", 0), T0);
        busy.tell(Told.metaTook("sent", 0, "s0"), T0);
        busy.tell(Told.leaves("sent", 1), T0);
        busy.tell(Told.metaTook("sent", 1, "s1"), T0);
        busy.tell(Told.echo("p1", null, T0), T0);
        busy.tell(Told.customerReacted("s0", "a", longAgo()), T0);
        busy.tell(Told.customerReacted("s1", "a", T0), T0);
        busy.tell(Told.customerTookReactionBack("s1", T0.plusMillis(1)), T0.plusMillis(1));
        busy.tell(Told.customerEdited("m1", 2, T0), T0.plusMillis(1));
        busy.tell(Told.customerDeleted("m1", T0.plusMillis(1)), T0.plusMillis(1));
        busy.tell(Told.threadGoesTo("another app", T0), T0.plusMillis(1));
        busy.tell(Told.agentReplies("tagged", 3), T0.plus(DAY));
        busy.tell(Told.leaves("tagged", 0), T0.plus(DAY));
        busy.tell(Told.nobodyKnows("tagged", 0), T0.plus(DAY));
        busy.tell(Told.leaves("tagged", 1), T0.plus(DAY));
        busy.tell(Told.metaRefused("tagged", 1), T0.plus(DAY));
        busy.tell(Told.leaves("tagged", 2), T0.plus(DAY));
        busy.tell(Told.agentReplies("decided", 4), T0.plus(DAY));
        for (int part = 0; part < 3; part++) {
            busy.tell(Told.leaves("decided", part), T0.plus(DAY));
            busy.tell(Told.nobodyKnows("decided", part), T0.plus(DAY));
        }
        busy.tell(Told.markedSent("decided", 0), T0.plus(DAY));
        busy.tell(Told.retried("decided", 1), T0.plus(DAY));
        busy.tell(Told.withdrawn("decided", 3), T0.plus(DAY));
        busy.tell(Told.labelled("late"), T0.plus(DAY));
        busy.tell(Told.notedFor("alan", "grace"), T0.plus(DAY));
        return busy;
    }

    /** The same, after Meta said that it is outside the window. */
    private static Sourced closed() {
        Sourced closed = busy();
        closed.tell(Told.metaSaidOutsideTheWindow("tagged", 2), T0.plus(DAY).plusSeconds(1));
        return closed;
    }

    /** The same, after its ticket was removed. */
    private static Sourced emptied() {
        Sourced emptied = busy();
        emptied.tell(Told.removed(1), T0.plus(DAY).plusSeconds(1));
        return emptied;
    }

    static Stream<ConversationCommand> anything() {
        return Stream.of(
                Told.customerWrote("m1", T0),
                Told.customerWrote("m2", NOW),
                Told.removed(1),
                Told.customerWrote("late", T0.plus(DAY).minus(MILLI)),
                Told.customerWrote("unknown", T0.minus(WEEK).minus(MILLI)),
                Told.echo("p1", null, T0),
                Told.customerPressed("m1", T0),
                Told.customerPressed("b1", NOW),
                Told.customerReacted("s0", "a", longAgo()),
                Told.customerReacted("s1", "a", T0),
                Told.customerReacted("s1", "b", NOW),
                Told.customerTookReactionBack("s1", T0),
                Told.customerEdited("m1", 3, NOW),
                Told.customerEdited("m2", 1, longAgo()),
                Told.customerDeleted("m1", NOW),
                Told.customerCameByLink("spring", NOW),
                Told.customerOptedIn("{}", NOW),
                Told.threadGoesTo(Told.OUR_APP, T0),
                Told.threadGoesTo(Told.OUR_APP, NOW),
                Told.customerWroteToAnotherApp("m3", NOW),
                Told.threadIsAskedForBy("another app", NOW),
                Told.echo("s", "tagged/2", NOW),
                Told.echo("s1", null, T0),
                Told.agentReplies("sent", 2),
                Told.agentReusesTheId("sent"),
                Told.agentReplies("tagged", 3),
                Told.agentReplies("new"),
                Told.leaves("tagged", 0),
                Told.leaves("tagged", 2),
                Told.metaSaidOutsideTheWindow("tagged", 2),
                Told.metaRefused("tagged", 2),
                Told.deferred("tagged", 2),
                Told.retried("decided"),
                Told.retried("decided", 1),
                Told.withdrawn("decided"),
                Told.withdrawn("decided", 3),
                Told.markedSent("decided"),
                Told.labelled("late"),
                Told.unlabelled("late"),
                Told.mentionsSeen("alan"),
                Told.mentionsSeen("nobody"),
                Told.agentAnswers("decided", "new"),
                Told.agentAnswers("sent/1", "new"),
                Told.echo("d0", "decided", NOW),
                Told.leaves("sent", 0));
    }

    @ParameterizedTest
    @MethodSource("anything")
    void aConversationReadBackAnswersTheSame(ConversationCommand command) {
        for (List<Sourced> twins :
                List.of(List.of(busy(), busy()), List.of(closed(), closed()), List.of(emptied(), emptied()))) {
            twins.get(1).readBackFromSnapshot();

            Outcome kept = twins.get(0).tell(command, NOW);
            Outcome readBack = twins.get(1).tell(command, NOW);

            assertThat(readBack.events()).isEqualTo(kept.events());
            assertThat(readBack.answer()).isEqualTo(kept.answer());
            assertThat(codeOf(readBack)).isEqualTo(codeOf(kept));
            assertThat(twins.get(1).remembered()).isEqualTo(twins.get(0).remembered());
        }
    }

    @Test
    void everythingThatIsRememberedIsInTheSnapshot() {
        Sourced busy = closed();
        var before = busy.remembered();
        busy.readBackFromSnapshot();

        assertThat(busy.remembered()).isEqualTo(before);
        assertThat(before.propertyNames())
                .containsExactlyInAnyOrder(
                        "conversationId",
                        "contact",
                        "ticket",
                        "window",
                        "inbound",
                        "replies",
                        "sentMessages",
                        "receipts",
                        "messages",
                        "thread",
                        "mentioned",
                        "removedTickets");
        assertThat(busy.state()).usingRecursiveComparison().isEqualTo(closed().state());
    }

    @Test
    void aSnapshotStandsUnderItsChosenNameAndRevision() {
        SerializedObject<byte[]> snapshot = Sourced.SERIALIZER.serialize(busy().state(), byte[].class);
        SerializedType type = snapshot.getType();

        assertThat(type.getName()).isEqualTo("conversation.snapshot");
        assertThat(type.getRevision())
                .isEqualTo(Conversation.class.getAnnotation(Revision.class).value());
    }

    private static String codeOf(Outcome outcome) {
        return outcome.refusal() == null
                ? "accepted"
                : outcome.refusal().refusal().code();
    }
}
