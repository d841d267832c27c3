package io.pagedesk.command.conversation;

/**
 * The list of a delivery in which an item came. Meta fills {@code standby} instead of {@code messaging} while another
 * app owns the thread.
 */
public enum Channel {
    MESSAGING,
    STANDBY
}
