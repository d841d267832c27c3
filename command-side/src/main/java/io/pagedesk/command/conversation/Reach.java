package io.pagedesk.command.conversation;

/**
 * Where a conversation's customer is.
 *
 * @param standardWindowOpen whether anything but a reply may be shown to the customer now
 */
public record Reach(String pageId, String psid, boolean standardWindowOpen) {}
