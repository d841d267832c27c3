package io.pagedesk.command.outbound;

import io.pagedesk.command.graph.GraphErrorClass;

/** Why a part failed for good, in the stable words of {@link io.pagedesk.events.conversation.ReplyFailed}. */
final class FailureReason {

    static final String GAVE_UP = "gave-up";
    static final String PAGE_DISCONNECTED = "page-disconnected";

    private FailureReason() {}

    static String of(GraphErrorClass meaning) {
        return switch (meaning) {
            case OUTSIDE_WINDOW -> "window-closed";
            case PERSON_UNAVAILABLE -> "person-unavailable";
            case NO_SUCH_RECIPIENT -> "no-such-recipient";
            case TOO_MANY_TAGGED -> "too-many-tagged";
            case ATTACHMENT_NOT_FETCHED, ATTACHMENT_REFUSED -> "attachment-refused";
            default -> "refused-by-meta";
        };
    }
}
