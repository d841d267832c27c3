package io.pagedesk.command.intake;

import io.pagedesk.command.conversation.ConversationCommand;
import org.jspecify.annotations.Nullable;

/** What an item turned out to be. */
sealed interface ItemReading {

    /** Meta's name for what it says, or ours where one name stands for several things. */
    String kind();

    /** Understood: this is to be told to its conversation. */
    record Understood(String kind, ConversationCommand command) implements ItemReading {}

    /** Meta enforces a policy on the Page; {@code reason} in Meta's words. */
    record Enforced(
            String kind, Enforcement action, @Nullable String reason) implements ItemReading {}

    /** Nothing to keep. */
    record Ignored(String kind) implements ItemReading {}

    /** It lacks what its kind needs. */
    record Incomplete(String kind, String what) implements ItemReading {}

    /** What Meta does to a Page that breaks its policies. */
    enum Enforcement {
        WARNING,
        BLOCK,
        UNBLOCK
    }
}
