package io.pagedesk.command.conversation;

import io.pagedesk.command.problem.InvalidRequest;
import io.pagedesk.command.problem.Refusal;
import io.pagedesk.command.problem.RefusedException;
import io.pagedesk.events.conversation.ReplyWindow;
import io.pagedesk.events.conversation.WindowState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Every no of a conversation, with its stable code. */
final class Refusals {

    static final String INBOUND_TOO_OLD = "inbound-too-old";

    private Refusals() {}

    static RefusedException ticketNotFound() {
        return refusal("ticket-not-found", 404, "There is no such ticket.", Map.of());
    }

    static RefusedException ticketSuperseded(String currentTicketId) {
        return refusal(
                "ticket-superseded",
                409,
                "The customer's later messages stand on another ticket.",
                Map.of("currentTicket", currentTicketId));
    }

    static RefusedException versionMismatch(long version) {
        return refusal("version-mismatch", 412, "The ticket has moved on.", Map.of("version", version));
    }

    static RefusedException replyIdReused() {
        return refusal("reply-id-reused", 409, "Another reply was sent with this replyId.", Map.of());
    }

    static RefusedException replyNotFound() {
        return refusal("reply-not-found", 404, "There is no such reply.", Map.of());
    }

    static RefusedException replyNotFailed() {
        return refusal("reply-not-failed", 409, "Only what failed, or may not have left, can be sent again.", Map.of());
    }

    static RefusedException replyAlreadyLeft() {
        return refusal("reply-already-left", 409, "Nothing of this waits to leave any more.", Map.of());
    }

    static RefusedException replyNotUncertain() {
        return refusal("reply-not-uncertain", 409, "Only what may have left can be marked as sent.", Map.of());
    }

    static RefusedException noSuchPart() {
        return InvalidRequest.of("parts", "must be numbers of the reply's parts, from 0")
                .asException();
    }

    static RefusedException tooManyLabels() {
        return refusal("too-many-labels", 409, "A ticket has at most " + Ticket.MOST_LABELS + " labels.", Map.of());
    }

    static RefusedException cannotBeAnswered() {
        return InvalidRequest.of("replyTo", "must be a message of this conversation that Meta knows")
                .asException();
    }

    static RefusedException inboundTooOld() {
        return refusal(
                INBOUND_TOO_OLD,
                409,
                "It is too old to tell whether it was received before; nothing changed.",
                Map.of());
    }

    static RefusedException pageDisconnected() {
        return refusal("page-disconnected", 409, "The Page is not connected; connect it to answer.", Map.of());
    }

    static RefusedException windowRefuses(String reason, ReplyWindow window, Instant now) {
        String detail = Window.USED.equals(reason)
                ? "The HUMAN_AGENT reply was used; another may leave when the customer writes again."
                : "Nothing may leave until the customer writes again.";
        return refusal(reason, 409, detail, Map.of("window", asInTickets(reason, window, now)));
    }

    /** The window in the shape that the ticket has in the query API. */
    private static Map<String, Object> asInTickets(String reason, ReplyWindow window, Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("state", window.stateAt(now));
        shown.put("openedAt", Objects.toString(window.openedAt(), null));
        shown.put("standardUntil", Objects.toString(window.standardUntil(), null));
        shown.put("humanAgentUntil", Objects.toString(window.humanAgentUntil(), null));
        shown.put("humanAgentRepliesLeft", window.humanAgentRepliesLeft());
        shown.put("canReply", window.stateAt(now) != WindowState.CLOSED);
        shown.put("reason", reason);
        return shown;
    }

    private static RefusedException refusal(String code, int status, String detail, Map<String, Object> properties) {
        return new Refusal(code, status, detail, properties).asException();
    }
}
