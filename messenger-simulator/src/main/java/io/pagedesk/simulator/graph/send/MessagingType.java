package io.pagedesk.simulator.graph.send;

/** Why a message is sent, in Meta's words. */
enum MessagingType {
    RESPONSE,
    UPDATE,
    MESSAGE_TAG
}
