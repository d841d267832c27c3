package io.pagedesk.command.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one message since it was sent.
 *
 * @param touchedAt Meta's time of the latest thing that happened to it
 * @param reactedAt Meta's time of the latest reaction, or of the latest withdrawal of one
 * @param reactions what was said at that very time: {@link #reaction}s, or {@link #WITHDRAWN}
 * @param edits how often it was edited, as Meta counts
 */
record MessageFate(Instant touchedAt, @Nullable Instant reactedAt, List<String> reactions, int edits, boolean deleted) {

    static final String WITHDRAWN = "withdrawn";
    static final MessageFate UNTOUCHED = new MessageFate(Instant.MIN, null, List.of(), 0, false);

    private static final int MOST_AT_ONE_TIME = 8;

    /** What one reaction says, in one word. */
    static String reaction(@Nullable String emoji, @Nullable String reaction) {
        return "reacted:" + Objects.requireNonNullElse(emoji, "") + "/" + Objects.requireNonNullElse(reaction, "");
    }

    /** Said before, or overtaken by something later: by Meta's time it is no news. */
    boolean hasOvertaken(String reaction, Instant at) {
        return reactedAt != null
                && (at.isBefore(reactedAt)
                        || (at.equals(reactedAt)
                                && (reactions.contains(reaction) || reactions.size() >= MOST_AT_ONE_TIME)));
    }

    MessageFate reacted(String reaction, Instant at) {
        List<String> now = at.equals(reactedAt)
                ? Stream.concat(reactions.stream(), Stream.of(reaction)).toList()
                : List.of(reaction);
        return new MessageFate(touched(at), at, now, edits, deleted);
    }

    MessageFate edited(int newEdits, Instant at) {
        return new MessageFate(touched(at), reactedAt, reactions, newEdits, deleted);
    }

    MessageFate gone(Instant at) {
        return new MessageFate(touched(at), reactedAt, reactions, edits, true);
    }

    private Instant touched(Instant at) {
        return at.isAfter(touchedAt) ? at : touchedAt;
    }
}
