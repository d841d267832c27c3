package io.pagedesk.events.conversation;

/**
 * The ground on which a reply leaves: Meta's {@code messaging_type} RESPONSE within the standard window, or
 * {@code MESSAGE_TAG} with the tag HUMAN_AGENT after it. HUMAN_AGENT is the only tag that Meta still accepts.
 */
public enum ReplyBasis {
    RESPONSE,
    HUMAN_AGENT
}
