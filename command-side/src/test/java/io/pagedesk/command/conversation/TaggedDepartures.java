package io.pagedesk.command.conversation;

import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.PostbackReceived;
import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReferralReceived;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyRetried;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an auditor would count, from the events alone: how many replies left under HUMAN_AGENT between two acts of the
 * customer, by Meta's time.
 */
final class TaggedDepartures {

    private TaggedDepartures() {}

    static int mostBetweenTwoActs(List<ConversationEvent> stream) {
        TreeSet<Instant> acts = new TreeSet<>(Set.of(Instant.EPOCH));
        Map<String, SendAttempted> left = new HashMap<>();
        for (ConversationEvent event : stream) {
            if (event instanceof MessageReceived message) {
                acts.add(message.sentAt());
            } else if (event instanceof PostbackReceived postback) {
                acts.add(postback.sentAt());
            } else if (event instanceof ReactionReceived reaction) {
                acts.add(reaction.reactedAt());
            } else if (event instanceof ReferralReceived referral) {
                acts.add(referral.referredAt());
            } else if (event instanceof SendAttempted attempt && attempt.basis() == ReplyBasis.HUMAN_AGENT) {
                left.put(attempt.replyId() + "/" + attempt.part(), attempt);
            } else if (event instanceof SendAttempted attempt) {
                left.remove(attempt.replyId() + "/" + attempt.part());
            } else if (event instanceof ReplyRetried retried) {
                retried.parts().forEach(part -> keepApart(left, retried.replyId() + "/" + part));
            } else if (event instanceof ReplyFailed failed) {
                left.remove(failed.replyId() + "/" + failed.part());
            } else if (event instanceof SendDeferred deferred) {
                left.remove(deferred.replyId() + "/" + deferred.part());
            }
        }
        Map<Instant, Set<String>> repliesAfterAct = new HashMap<>();
        left.values()
                .forEach(attempt -> repliesAfterAct
                        .computeIfAbsent(acts.floor(attempt.at()), act -> new HashSet<>())
                        .add(attempt.replyId()));
        return repliesAfterAct.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    /** Of an attempt that nobody ever learnt of, what comes after the retry tells nothing. */
    private static void keepApart(Map<String, SendAttempted> left, String part) {
        SendAttempted unknown = left.remove(part);
        if (unknown != null) {
            left.put(part + " attempt " + unknown.attempt(), unknown);
        }
    }
}
