package io.pagedesk.query.writing;

/** The names in the document of an agent who writes on a ticket. */
final class WritingFields {

    static final String COLLECTION = "writing";
    static final String TICKET_ID = "ticketId";
    static final String AGENT = "agent";
    /** When it is forgotten unless it is said again. */
    static final String UNTIL = "until";

    private WritingFields() {}
}
