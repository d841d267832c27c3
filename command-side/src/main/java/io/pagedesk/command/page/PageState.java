package io.pagedesk.command.page;

/**
 * Whether replies of a Page may leave. Only {@code CONNECTED} ones do; those of {@code CREDENTIALS_EXPIRED} and
 * {@code RESTRICTED} Pages wait, those of a {@code DISCONNECTED} Page are refused.
 */
public enum PageState {
    CONNECTED,
    CREDENTIALS_EXPIRED,
    RESTRICTED,
    DISCONNECTED
}
