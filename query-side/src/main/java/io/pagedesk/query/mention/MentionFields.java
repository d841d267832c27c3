package io.pagedesk.query.mention;

/** The names in the document of an agent's mentions in one conversation. */
final class MentionFields {

    static final String COLLECTION = "mentions";
    /** Who is mentioned. */
    static final String AGENT = "agent";

    static final String TICKET_ID = "ticketId";
    static final String NOTE_ID = "noteId";
    static final String BY = "by";
    static final String AT = "at";
    static final String UNSEEN = "unseen";

    private MentionFields() {}
}
