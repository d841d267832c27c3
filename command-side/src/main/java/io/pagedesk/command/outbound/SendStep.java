package io.pagedesk.command.outbound;

import io.pagedesk.command.conversation.ConversationCommand;
import io.pagedesk.command.conversation.ConversationCommand.RecordHandoverFailed;
import io.pagedesk.command.conversation.ConversationCommand.RecordReplyFailed;
import io.pagedesk.command.conversation.ConversationCommand.RecordSendDeferred;
import io.pagedesk.events.conversation.SendError;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What Meta was asked to take: the file of a part beforehand, or the part itself. */
enum SendStep {
    FILE {
        @Override
        ConversationCommand deferred(QueuedPart part, SendError error, String reason, @Nullable Instant again) {
            return new RecordHandoverFailed(
                    part.conversationId(), part.replyId(), part.part(), error, reason, again, false);
        }

        @Override
        ConversationCommand failed(QueuedPart part, @Nullable SendError error, String reason, boolean outsideWindow) {
            return new RecordHandoverFailed(
                    part.conversationId(), part.replyId(), part.part(), error, reason, null, true);
        }
    },
    MESSAGE {
        @Override
        ConversationCommand deferred(QueuedPart part, SendError error, String reason, @Nullable Instant again) {
            return new RecordSendDeferred(part.conversationId(), part.replyId(), part.part(), error, reason, again);
        }

        @Override
        ConversationCommand failed(QueuedPart part, @Nullable SendError error, String reason, boolean outsideWindow) {
            return new RecordReplyFailed(
                    part.conversationId(), part.replyId(), part.part(), reason, error, outsideWindow);
        }
    };

    /** It is put off. */
    abstract ConversationCommand deferred(QueuedPart part, SendError error, String reason, @Nullable Instant again);

    /** It never leaves. */
    abstract ConversationCommand failed(
            QueuedPart part, @Nullable SendError error, String reason, boolean outsideWindow);
}
