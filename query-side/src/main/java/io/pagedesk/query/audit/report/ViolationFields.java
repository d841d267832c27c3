package io.pagedesk.query.audit.report;

/** The names in the document of a reply that left against the rules. */
final class ViolationFields {

    static final String READ_MODEL = "violations";
    static final String AT = "at";
    static final String TICKET_ID = "ticketId";
    static final String PAGE_ID = "pageId";
    static final String AGENT = "agent";
    static final String VIOLATIONS = "violations";

    private ViolationFields() {}
}
