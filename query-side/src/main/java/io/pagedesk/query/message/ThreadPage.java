package io.pagedesk.query.message;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The end of a thread, oldest first.
 *
 * @param first the cursor of its first message; null where there is none
 * @param earlier whether there are messages before that
 * @param answered what these messages answer, by id; without those that the desk never saw
 */
public record ThreadPage(
        List<MessageView> items, @Nullable String first, boolean earlier, Map<String, AnsweredMessage> answered) {}
