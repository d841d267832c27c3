package io.pagedesk.simulator.webhook;

import io.pagedesk.simulator.ledger.ChatId;
import tools.jackson.databind.node.ObjectNode;

/**
 * One item of {@code entry[].messaging[]}.
 *
 * @param field the webhook field that an app subscribes to for it
 */
public record WebhookItem(ChatId chat, String field, ObjectNode json) {}
