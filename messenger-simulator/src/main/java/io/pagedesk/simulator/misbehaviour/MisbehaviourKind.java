package io.pagedesk.simulator.misbehaviour;

/** What can go wrong on purpose. */
public enum MisbehaviourKind {
    /** The same webhook body arrives several times at the same moment. */
    DUPLICATE_WEBHOOKS,
    /** A webhook is overtaken by the next one of the same chat. */
    REORDER_WEBHOOKS,
    /** Webhooks come late. */
    DELAY_WEBHOOKS,
    /** Several items, also of several customers, share one webhook body. */
    BATCH_WEBHOOKS,
    /** The Send API answers with an error of Meta's. */
    REFUSE_SENDS,
    /** The Send API answers 5xx without a body; nothing reaches the customer. */
    SERVER_ERRORS,
    /** The message reaches the customer, but the connection breaks before the answer. */
    DROP_AFTER_DELIVERING,
    /** The connection breaks and nothing reaches the customer. */
    DROP_BEFORE_DELIVERING,
    /** The answer comes late; the message and its echo do not. */
    SLOW_ANSWERS,
    /** No echo of what the app sends. */
    SUPPRESS_ECHO,
    /** The echo has been delivered before the Send API answers. */
    ECHO_BEFORE_ANSWER,
    /** Webhook items carry their time in seconds. */
    TIMES_IN_SECONDS,
    /** Webhook items carry their ids as JSON numbers, as in old payloads. */
    NUMERIC_IDS,
    /** Delivery receipts carry the watermark alone. */
    DELIVERIES_WITHOUT_MIDS,
    /** Successful sends tell that the app has used up most of what it may, in Meta's usage headers. */
    HIGH_USAGE
}
