package io.pagedesk.query.message;

/** Who speaks: the customer, an agent of the desk, somebody in Meta's Page inbox, an agent to colleagues, the desk. */
public enum MessageKind {
    CUSTOMER,
    AGENT,
    PAGE_INBOX,
    NOTE,
    SYSTEM
}
