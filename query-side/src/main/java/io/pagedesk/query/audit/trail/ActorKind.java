package io.pagedesk.query.audit.trail;

/** Who can cause a fact. */
enum ActorKind {
    AGENT,
    CUSTOMER,
    META,
    SYSTEM
}
