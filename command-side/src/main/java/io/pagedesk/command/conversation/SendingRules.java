package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.LookUpDeparture;
import io.pagedesk.command.conversation.ConversationCommand.RecordHandoverFailed;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyFailed;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplySent;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyUncertain;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendAttempt;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendDeferred;
import io.pagedesk.command.conversation.Judgement.Allowed;
import io.pagedesk.command.conversation.Judgement.Refused;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.RefusedBy;
import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.ReplyFailed;
import io.pagedesk.events.conversation.ReplyRejudged;
import io.pagedesk.events.conversation.ReplySent;
import io.pagedesk.events.conversation.ReplyUncertain;
import io.pagedesk.events.conversation.SendAttempted;
import io.pagedesk.events.conversation.SendDeferred;
import io.pagedesk.events.conversation.SendError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reply's way out, part by part: judged again when it leaves, and never handed to Meta twice. */
final class SendingRules extends Rules {

    private static final String GAVE_UP = "gave-up";

    SendingRules(ConversationState state, Instant now) {
        super(state, now);
    }

    Decision attempt(RecordSendAttempt command) {
        Reply reply = reply(command.replyId(), command.part());
        Reply.Part part = reply.parts().get(command.part());
        if (part.state() == PartState.ATTEMPTED) {
            return new Decision(List.of(), Departure.outcomeUnknown(part.attemptedAt(), part.attempt()));
        }
        if (part.state().isFinal()) {
            return new Decision(List.of(), Departure.done());
        }
        Judgement judgement = judge(reply.replyId(), reply.byPerson());
        return judgement instanceof Refused refused
                ? new Decision(List.of(failure(reply, command.part(), refused.reason(), null)), Departure.done())
                : leave(reply, command.part(), (Allowed) judgement);
    }

    List<ConversationEvent> sent(RecordReplySent command) {
        Reply reply = reply(command.replyId(), command.part());
        Reply.Part part = reply.parts().get(command.part());
        if (part.isIdentified()) {
            return List.of();
        }
        ReplyBasis basis = Objects.requireNonNullElse(part.basis(), reply.basis());
        return withReceipts(
                part,
                new ReplySent(
                        conversationId(),
                        ticketId(reply.ticket()),
                        reply.replyId(),
                        command.part(),
                        command.mid(),
                        basis,
                        now,
                        now));
    }

    /** Without an event, what {@link #attempt} would answer. */
    Departure lookUp(LookUpDeparture command) {
        return attempt(new RecordSendAttempt(command.conversationId(), command.replyId(), command.part()))
                .departure();
    }

    /** A file is handed over before its part is attempted; of an attempted part only the attempt can tell. */
    List<ConversationEvent> handoverFailed(RecordHandoverFailed command) {
        Reply reply = reply(command.replyId(), command.part());
        Reply.Part part = reply.parts().get(command.part());
        if (part.state() != PartState.QUEUED) {
            return List.of();
        }
        return List.of(
                command.forGood()
                        ? failure(reply, command.part(), command.reason(), command.error())
                        : deferral(
                                reply,
                                command.part(),
                                Objects.requireNonNull(command.error()),
                                command.reason(),
                                command.retryAt()));
    }

    List<ConversationEvent> deferred(RecordSendDeferred command) {
        Reply reply = reply(command.replyId(), command.part());
        Reply.Part part = reply.parts().get(command.part());
        return part.state() != PartState.ATTEMPTED
                ? List.of()
                : List.of(deferral(reply, command.part(), command.error(), command.reason(), command.retryAt()));
    }

    List<ConversationEvent> failed(RecordReplyFailed command) {
        Reply reply = reply(command.replyId(), command.part());
        Reply.Part part = reply.parts().get(command.part());
        if (part.state().isFinal()) {
            return List.of();
        }
        Window after = afterFailure(reply, command.part());
        if (command.outsideWindow() && part.attemptedAt() != null) {
            after = after.closedByMeta(part.attemptedAt());
        }
        return List.of(new ReplyFailed(
                conversationId(),
                ticketId(reply.ticket()),
                reply.replyId(),
                command.part(),
                command.reason(),
                refusedBy(command.reason(), command.error()),
                command.error(),
                after.facts(),
                now));
    }

    List<ConversationEvent> uncertain(RecordReplyUncertain command) {
        Reply reply = reply(command.replyId(), command.part());
        return reply.parts().get(command.part()).state() != PartState.ATTEMPTED
                ? List.of()
                : List.of(new ReplyUncertain(
                        conversationId(), ticketId(reply.ticket()), reply.replyId(), command.part(), now));
    }

    private Decision leave(Reply reply, int part, Allowed allowed) {
        List<ConversationEvent> events = new ArrayList<>();
        if (hasChanged(reply, allowed.basis())) {
            events.add(rejudged(reply, allowed));
        }
        int attempt = reply.parts().get(part).attempt() + 1;
        events.add(new SendAttempted(
                conversationId(),
                ticketId(reply.ticket()),
                reply.replyId(),
                part,
                attempt,
                allowed.basis(),
                allowed.customerActAt(),
                now));
        return new Decision(events, Departure.go(allowed.basis(), now, attempt));
    }

    /** The ground has changed, too, when the place was given back meanwhile and is taken anew. */
    private boolean hasChanged(Reply reply, ReplyBasis basis) {
        return basis != reply.basis() || (basis == ReplyBasis.HUMAN_AGENT && !state.window.holdsPlace(reply.replyId()));
    }

    private ReplyRejudged rejudged(Reply reply, Allowed allowed) {
        Window after = state.window.onNewGround(reply, allowed.basis(), now);
        return new ReplyRejudged(
                conversationId(),
                ticketId(reply.ticket()),
                reply.replyId(),
                reply.basis(),
                allowed.basis(),
                allowed.customerActAt(),
                after.facts(),
                now);
    }

    private SendDeferred deferral(Reply reply, int part, SendError error, String reason, @Nullable Instant retryAt) {
        return new SendDeferred(
                conversationId(),
                ticketId(reply.ticket()),
                reply.replyId(),
                part,
                reply.parts().get(part).attempt(),
                error,
                reason,
                retryAt,
                now);
    }

    private ReplyFailed failure(Reply reply, int part, String reason, @Nullable SendError error) {
        return new ReplyFailed(
                conversationId(),
                ticketId(reply.ticket()),
                reply.replyId(),
                part,
                reason,
                refusedBy(reason, error),
                error,
                afterFailure(reply, part).facts(),
                now);
    }

    /** Where the desk's patience ended, Meta's last word was no refusal for good. */
    private static RefusedBy refusedBy(String reason, @Nullable SendError error) {
        return error == null || reason.equals(GAVE_UP) ? RefusedBy.DESK : RefusedBy.META;
    }

    private Window afterFailure(Reply reply, int part) {
        return state.window.without(reply, List.of(part));
    }

    private Reply reply(String replyId, int part) {
        return state.replies.find(replyId).filter(reply -> reply.has(part)).orElseThrow(Refusals::replyNotFound);
    }

    /** What happened, and what the sender does next. */
    record Decision(List<ConversationEvent> events, Departure departure) {}
}
