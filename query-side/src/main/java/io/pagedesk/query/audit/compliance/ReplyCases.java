package io.pagedesk.query.audit.compliance;

import io.pagedesk.events.conversation.AgentReplyAccepted;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The replies of a conversation, and which of them hold a place under HUMAN_AGENT. */
final class ReplyCases {

    private final Map<String, ReplyCase> replies = new LinkedHashMap<>();
    private final Map<String, ReplyCase> holders = new LinkedHashMap<>();

    void add(AgentReplyAccepted event, boolean byPerson) {
        ReplyCase reply = replies.computeIfAbsent(event.replyId(), id -> ReplyCase.accepted(event, byPerson));
        lookAtPlace(reply);
    }

    void change(String replyId, String ticketId, Instant at, Consumer<ReplyCase> change) {
        ReplyCase reply = replies.computeIfAbsent(replyId, id -> ReplyCase.unaccepted(id, ticketId, at));
        change.accept(reply);
        lookAtPlace(reply);
    }

    /** How many replies but this hold a place; those from before the customer's latest act hold none any more. */
    int holdersBut(String replyId, Instant latestAct) {
        holders.values().removeIf(reply -> !reply.place.isHeldSince(latestAct));
        return holders.size() - (holders.containsKey(replyId) ? 1 : 0);
    }

    Optional<ReplyCase> find(String replyId) {
        return Optional.ofNullable(replies.get(replyId));
    }

    Stream<ReplyCase> all() {
        return replies.values().stream();
    }

    private void lookAtPlace(ReplyCase reply) {
        if (reply.place.isHeldSince(Instant.MIN)) {
            holders.put(reply.replyId, reply);
        } else {
            holders.remove(reply.replyId);
        }
    }
}
