package io.pagedesk.query.message;

import io.pagedesk.query.projection.ProjectionBench;

/** The projectors of the messages. */
final class MessageBench {

    private MessageBench() {}

    static ProjectionBench projection() {
        return new ProjectionBench(
                MessageProjector::new, CustomerChangeProjector::new, LineProjector::new, DeliveryProjector::new);
    }

    /** The message as the API shows it, with nothing around it. */
    static MessageView view(ProjectionBench bench, String id) {
        return MessageViews.of(bench.document("messages", id), MessageLinks.NONE);
    }
}
