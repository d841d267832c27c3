package io.pagedesk.query.message;

import static io.pagedesk.query.message.MessageFields.REACTION;

import io.pagedesk.events.conversation.ReactionReceived;
import io.pagedesk.events.conversation.ReactionWithdrawn;
import io.pagedesk.query.projection.DocumentChange;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The customer's reaction to a message: there is one customer, who has one; the newest by Meta's time holds. */
final class Reaction {

    private static final String SIGN = "sign";
    private static final String AT = "at";

    /** What Messenger shows for the words, where Meta sends no character. */
    private static final Map<String, String> SIGNS = Map.of(
            "smile", "\uD83D\uDE06",
            "angry", "\uD83D\uDE20",
            "sad", "\uD83D\uDE22",
            "wow", "\uD83D\uDE2E",
            "love", "\u2764\uFE0F",
            "like", "\uD83D\uDC4D",
            "dislike", "\uD83D\uDC4E");

    private Reaction() {}

    static DocumentChange given(ReactionReceived event) {
        return unlessOlder(sign(event.emoji(), event.reaction()), event.reactedAt());
    }

    static DocumentChange withdrawn(ReactionWithdrawn event) {
        return unlessOlder(null, event.withdrawnAt());
    }

    /** As the API shows it: a list, since Meta may let Pages react too. */
    static List<String> shown(@Nullable Document reaction) {
        String sign = reaction == null ? null : reaction.getString(SIGN);
        return sign == null ? List.of() : List.of(sign);
    }

    private static String sign(@Nullable String emoji, @Nullable String word) {
        if (emoji != null) {
            return emoji;
        }
        return word == null ? "other" : SIGNS.getOrDefault(word, word);
    }

    private static DocumentChange unlessOlder(@Nullable String sign, Instant at) {
        return message -> {
            Document known = message.get(REACTION, Document.class);
            if (known == null || !known.getDate(AT).toInstant().isAfter(at)) {
                message.put(REACTION, new Document(SIGN, sign).append(AT, Date.from(at)));
            }
        };
    }
}
