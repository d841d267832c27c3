package io.pagedesk.command.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.pagedesk.events.conversation.ReplyPartId;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The replies on their way, and the finished ones for as long as a repeated call or a late echo may name them. What is
 * not finished is never forgotten.
 */
final class Replies {

    static final Duration REMEMBERED = Duration.ofDays(8);
    static final int MOST_FINISHED = 1_000;

    private final Map<String, Reply> byId = new LinkedHashMap<>();

    Replies() {}

    @JsonCreator
    static Replies of(List<Reply> replies) {
        Replies all = new Replies();
        replies.forEach(reply -> all.byId.put(reply.replyId(), reply));
        return all;
    }

    @JsonValue
    List<Reply> all() {
        return List.copyOf(byId.values());
    }

    Optional<Reply> find(String replyId) {
        return Optional.ofNullable(byId.get(replyId));
    }

    void add(Reply reply) {
        byId.put(reply.replyId(), reply);
        forgetOld(reply.acceptedAt().minus(REMEMBERED));
    }

    void change(String replyId, UnaryOperator<Reply> change) {
        byId.computeIfPresent(replyId, (id, reply) -> change.apply(reply));
    }

    /** Whether something was handed to Meta by then of which nobody knows yet whether it was sent. */
    boolean hasUnknownUpTo(Instant watermark) {
        return firstPart(part -> part.part().isUnknownUpTo(watermark)).isPresent();
    }

    /** The part that an echo speaks of: by the metadata that travelled with it, then by its mid. */
    Optional<PartOfReply> echoed(@Nullable String metadata, String mid) {
        return firstPart(part -> part.id().equals(metadata))
                .or(() -> firstPart(part -> mid.equals(part.part().mid())));
    }

    /** The part that the read models name so. */
    Optional<PartOfReply> named(String partId) {
        return firstPart(part -> part.id().equals(partId));
    }

    private Optional<PartOfReply> firstPart(Predicate<PartOfReply> wanted) {
        return byId.values().stream()
                .flatMap(reply -> IntStream.range(0, reply.parts().size()).mapToObj(n -> new PartOfReply(reply, n)))
                .filter(wanted)
                .findFirst();
    }

    private void forgetOld(Instant horizon) {
        Iterator<Reply> oldestFirst = byId.values().iterator();
        long excess = byId.values().stream().filter(Reply::isFinished).count() - MOST_FINISHED;
        while (oldestFirst.hasNext()) {
            Reply reply = oldestFirst.next();
            boolean old = reply.acceptedAt().isBefore(horizon) || excess > 0;
            if (!old) {
                return;
            }
            if (reply.isFinished()) {
                oldestFirst.remove();
                excess--;
            }
        }
    }

    /** One part, in its reply. */
    record PartOfReply(Reply reply, int number) {

        String id() {
            return ReplyPartId.of(reply.replyId(), number);
        }

        Reply.Part part() {
            return reply.parts().get(number);
        }
    }
}
