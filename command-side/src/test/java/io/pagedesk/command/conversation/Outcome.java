package io.pagedesk.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.problem.RefusedException;
import io.pagedesk.events.conversation.AgentReplyAccepted;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReferralReceived;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyRejudged;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.ReplyWithdrawn;
import java.util.Arrays;
import java.util.List;

/** What came of one thing that a conversation was told: events and an answer, or a refusal and no events. */
record Outcome(List<ConversationEvent> events, Object answer, RefusedException refusal) {

    /** Exactly these events, in this order. */
    Outcome makes(Class<?>... kinds) {
        assertThat(refusal).isNull();
        assertThat(events).extracting(Object::getClass).isEqualTo(Arrays.asList(kinds));
        return this;
    }

    Outcome changesNothing() {
        return makes();
    }

    Outcome isRefusedAs(String code) {
        assertThat(events).isEmpty();
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.refusal().code()).isEqualTo(code);
        return this;
    }

    Outcome isAcceptedOn(ReplyBasis basis) {
        assertThat(only(AgentReplyAccepted.class).basis()).isEqualTo(basis);
        assertThat(((ReplyAccepted) answer).basis()).isEqualTo(basis);
        return this;
    }

    Outcome goesOn(ReplyBasis basis) {
        assertThat(departure().verdict()).isEqualTo(Departure.Verdict.GO);
        assertThat(departure().basis()).isEqualTo(basis);
        return this;
    }

    Departure departure() {
        return (Departure) answer;
    }

    <T extends ConversationEvent> T only(Class<T> kind) {
        List<T> found = events.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found)
                .as("%s in %s (%s)", kind.getSimpleName(), events, refusal)
                .hasSize(1);
        return found.get(0);
    }

    /** The window as the last event stated it. */
    ReplyWindow window() {
        return events.stream().map(Outcome::windowOf).reduce(null, (before, now) -> now == null ? before : now);
    }

    private static ReplyWindow windowOf(ConversationEvent event) {
        if (event instanceof MessageReceived received) {
            return received.window();
        } else if (event instanceof PostbackReceived postback) {
            return postback.window();
        } else if (event instanceof ReactionReceived reaction) {
            return reaction.window();
        } else if (event instanceof ReferralReceived referral) {
            return referral.window();
        } else if (event instanceof AgentReplyAccepted accepted) {
            return accepted.window();
        } else if (event instanceof ReplyRejudged rejudged) {
            return rejudged.window();
        }
        if (event instanceof ReplyRetried retried) {
            return retried.window();
        } else if (event instanceof ReplyWithdrawn withdrawn) {
            return withdrawn.window();
        }
        return event instanceof ReplyFailed failed ? failed.window() : null;
    }
}
