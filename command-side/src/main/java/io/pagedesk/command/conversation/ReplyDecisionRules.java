package io.pagedesk.command.conversation;

import io.pagedesk.command.conversation.ConversationCommand.OnReply;
import io.pagedesk.command.problem.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What an agent's decisions about a reply have in common: which parts they are about. */
abstract class ReplyDecisionRules extends Rules {

    ReplyDecisionRules(ConversationState state, Instant now) {
        super(state, now);
    }

    /** The reply, on the ticket that the agent works on. */
    final Reply reply(OnReply command) {
        requireTicket(command.ticket(), null);
        return state.replies
                .find(command.replyId())
                .filter(reply -> reply.ticket() == command.ticket())
                .orElseThrow(Refusals::replyNotFound);
    }

    /**
     * The parts to decide about; none where the same was decided before.
     *
     * @param fits whether the decision fits a part
     * @param decided whether a part is already as decided
     */
    final List<Integer> partsFor(
            OnReply command, Predicate<Reply.Part> fits, Predicate<Reply.Part> decided, RefusedException otherwise) {
        Reply reply = reply(command);
        List<Integer> fitting = reply.partsThat(fits);
        if (command.parts().isEmpty()) {
            return inVersion(command, requireAny(fitting, reply.partsThat(decided), otherwise));
        }
        if (!command.parts().stream().allMatch(reply::has)) {
            throw Refusals.noSuchPart();
        }
        if (!reply.partsThat(fits.or(decided)).containsAll(command.parts())) {
            throw otherwise;
        }
        return inVersion(
                command, fitting.stream().filter(command.parts()::contains).toList());
    }

    private static List<Integer> requireAny(List<Integer> fitting, List<Integer> decided, RefusedException otherwise) {
        if (fitting.isEmpty() && decided.isEmpty()) {
            throw otherwise;
        }
        return fitting;
    }

    /** A repeated decision is no change, whatever version its sender saw. */
    private List<Integer> inVersion(OnReply command, List<Integer> parts) {
        if (!parts.isEmpty()) {
            requireTicket(command.ticket(), command.expectedVersion());
        }
        return parts;
    }
}
