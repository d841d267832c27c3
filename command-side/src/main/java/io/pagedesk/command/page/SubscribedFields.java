package io.pagedesk.command.page;

import java.util.List;

/**
 * What the desk has Meta send for a Page. Never {@code response_feedback}, which would add thumbs to the customer's
 * chat.
 */
public final class SubscribedFields {

    /** All of Messenger's webhook fields that the desk understands. */
    public static final List<String> ALL = List.of(
            "messages",
            "message_echoes",
            "message_deliveries",
            "message_reads",
            "message_reactions",
            "message_edits",
            "messaging_postbacks",
            "messaging_referrals",
            "messaging_optins",
            "messaging_handovers",
            "standby",
            "messaging_policy_enforcement");

    private SubscribedFields() {}
}
