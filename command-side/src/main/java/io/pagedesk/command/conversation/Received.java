package io.pagedesk.command.conversation;

import java.time.Instant;

/**
 * What everything that comes in has in common.
 *
 * @param at Meta's time, which may lie ahead of the desk's
 * @param testMode the Page's App is in test mode
 */
public record Received(String pageId, String psid, Instant at, boolean testMode, Channel channel) {

    public String conversationId() {
        return ConversationId.of(pageId, psid);
    }
}
