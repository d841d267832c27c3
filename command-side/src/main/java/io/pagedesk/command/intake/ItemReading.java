package io.pagedesk.command.intake;

import io.pagedesk.command.conversation.ConversationCommand;

/** What an item turned out to be. */
sealed interface ItemReading {

    /** Understood: this is to be told to its conversation. */
    record Understood(String kind, ConversationCommand command) implements ItemReading {}

    /** Known, but not acted on yet: kept until it is. */
    record NotYetHandled(String kind) implements ItemReading {}

    /** Nothing to keep. */
    record Ignored(String kind) implements ItemReading {}

    /** It lacks what its kind needs. */
    record Incomplete(String kind, String what) implements ItemReading {}
}
