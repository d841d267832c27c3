package io.pagedesk.events.conversation;

/** Whose word it is that a reply does not leave. */
public enum RefusedBy {
    /** Meta was asked, and refused it for good. */
    META,
    /** The desk's own rules did, or its patience ended; Meta may have been asked before. */
    DESK
}
