package io.pagedesk.command.handover;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A table whose rows are handed over.
 *
 * @param order a column, or several, that tell one row from the next
 * @param withheld columns that hold secrets, or what belongs to a process that ran
 */
record DeskTable(String name, String order, Set<String> withheld) {

    /** In an order that lets each row find those that it refers to. */
    static final List<DeskTable> ALL = List.of(
            table("event_seal", "seal_number"),
            table("seal_checkpoint", "checkpoint_number"),
            table("seal_key", "key_id", "private_key"),
            table("token_entry", "processor_name, segment", "owner"),
            table("registered_app", "app_id", "app_secret", "verify_token"),
            table("connected_page", "page_id", "access_token"),
            table("page_feature", "page_id, feature"),
            table("facebook_removal", "confirmation_code"),
            table("agent_account", "username", "password_hash"),
            table("agent_identity", "issuer, subject"),
            table("api_token", "token_id"),
            table("canned_reply_title", "title"),
            table("ticket_holder", "conversation_id"),
            table("test_ticket", "ticket_id"),
            table("profile_request", "conversation_id"),
            table("outbound_recipient", "conversation_id"),
            table("outbound_part", "queue_order"),
            table("upload", "upload_id"),
            table("upload_piece", "upload_id, number"),
            table("handed_over", "page_id, source"),
            table("parked_item", "id"),
            table("scheduled_tasks", "task_name, task_instance", "picked_by", "last_heartbeat"));

    /**
     * What stays behind: the events, which have lines of their own, and what is made of them; logins, and what they
     * gave; the keys of this desk; what is kept for support; and what each database begins with.
     */
    static final Set<String> LEFT_BEHIND = Set.of(
            "domain_event_entry",
            "snapshot_event_entry",
            "agent_session",
            "login_attempt",
            "facebook_login",
            "facebook_login_state",
            "former_app_secret",
            "signing_key",
            "seal_start",
            "webhook_delivery",
            "agent_account_turn",
            "flyway_schema_history");

    private static DeskTable table(String name, String order, String... withheld) {
        return new DeskTable(name, order, Set.copyOf(Arrays.asList(withheld)));
    }
}
