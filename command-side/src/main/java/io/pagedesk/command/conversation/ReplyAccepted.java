package io.pagedesk.command.conversation;

import io.pagedesk.events.conversation.ReplyBasis;

/** The answer to an accepted reply: its ground, and the version of the ticket that shows it. */
public record ReplyAccepted(String replyId, ReplyBasis basis, long version) {}
