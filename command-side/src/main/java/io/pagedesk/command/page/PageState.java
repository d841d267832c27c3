package io.pagedesk.command.page;

/**
 * How a Page stands with Meta. Replies of {@code CONNECTED} Pages leave, unless {@link PageHolds} says otherwise; those
 * of {@code CREDENTIALS_EXPIRED} and {@code RESTRICTED} Pages wait, those of a {@code DISCONNECTED} Page are refused.
 */
public enum PageState {
    CONNECTED,
    CREDENTIALS_EXPIRED,
    RESTRICTED,
    DISCONNECTED
}
