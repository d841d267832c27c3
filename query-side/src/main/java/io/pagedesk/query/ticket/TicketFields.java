package io.pagedesk.query.ticket;

import org.bson.Document;

/** The names in a ticket's document. */
public final class TicketFields {

    public static final String COLLECTION = "tickets";

    public static final String PAGE_ID = "pageId";
    public static final String STATUS = "status";
    /** The status of a ticket that no list shows any more. */
    public static final String REMOVED = "REMOVED";

    /** False once resolved. */
    public static final String OPEN = "open";

    public static final String ASSIGNEE = "assignee";
    /** The customer wrote, and nobody answered. */
    public static final String UNANSWERED = "unanswered";

    public static final String STANDARD_UNTIL = "window.standardUntil";
    public static final String HUMAN_AGENT_UNTIL = "window.humanAgentUntil";
    public static final String HUMAN_AGENT_REPLIES_LEFT = "window.humanAgentRepliesLeft";
    /** Meta's time of the customer's latest act. */
    public static final String CUSTOMER_ACTIVE_AT = "customerActiveAt";
    /** What a search finds the ticket by. */
    public static final String WORDS = "words";

    public static final String VERSION = "version";
    /** In the order in which they were added; absent while there never was one. */
    public static final String LABELS = "labels";

    static final String CONVERSATION_ID = "conversationId";
    /** What was answered since the customer last asked: parts by reply. Null while nothing was asked. */
    static final String ANSWERS = "answers";

    static final String CUSTOMER = "customer";
    static final String SUBJECT = "subject";
    static final String WINDOW = "window";
    static final String TEST_MODE = "testMode";
    static final String UNREAD = "unread";
    static final String LAST_MESSAGE = "lastMessage";
    static final String CREATED_AT = "createdAt";
    static final String UPDATED_AT = "updatedAt";

    private TicketFields() {}

    /** Whether the ticket was removed from the desk. */
    public static boolean isRemoved(Document ticket) {
        return REMOVED.equals(ticket.getString(STATUS));
    }
}
