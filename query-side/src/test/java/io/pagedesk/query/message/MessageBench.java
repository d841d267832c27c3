package io.pagedesk.query.message;

import io.pagedesk.query.message.MessageView.DeliveryView;
import io.pagedesk.query.message.MessageView.ErrorView;
import io.pagedesk.query.projection.ProjectionBench;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The projectors of the messages. */
final class MessageBench {

    private MessageBench() {}

    static ProjectionBench projection() {
        return new ProjectionBench(
                MessageProjector::new, CustomerChangeProjector::new, LineProjector::new, DeliveryProjector::new);
    }

    /** A delivery that no receipt was told of. */
    static DeliveryView delivery(
            DeliveryState state,
            @Nullable String basis,
            @Nullable ErrorView error,
            @Nullable String reason,
            @Nullable Instant retryAt) {
        return new DeliveryView(state, basis, error, reason, retryAt, null, null);
    }

    /** The message as the API shows it, with nothing around it. */
    static MessageView view(ProjectionBench bench, String id) {
        return MessageViews.of(bench.document("messages", id), MessageLinks.NONE);
    }
}
