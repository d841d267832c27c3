package io.pagedesk.query.audit.compliance;

/** What the rules say to a reply that wants to leave at an instant. */
public enum Verdict {
    RESPONSE,
    HUMAN_AGENT,
    /** The places under HUMAN_AGENT are used up. */
    USED,
    CLOSED
}
