package io.pagedesk.query.statistics;

/** The names in the document of what a ticket was to the desk. */
final class TallyFields {

    static final String COLLECTION = "ticket_tallies";

    static final String PAGE_ID = "pageId";
    static final String OPENED_AT = "openedAt";
    static final String OPEN = "open";
    /** The latest moment that it says something about. */
    static final String UNTIL = "until";
    /** What was counted, by {@link Quarter}. */
    static final String QUARTERS = "quarters";

    static final String IN = "in";
    static final String OUT = "out";
    static final String ELSEWHERE = "elsewhere";
    /** How the ticket stood when the quarter ended. */
    static final String STATUS = "status";

    /** When the customer first asked; absent before. */
    static final String ASKED_AT = "askedAt";
    /** When that was first answered; absent before. */
    static final String ANSWERED_AT = "answeredAt";
    /** What waits for an answer; null while nothing does. */
    static final String WAITING = "waiting";

    static final String STANDARD_UNTIL = "standardUntil";
    static final String CLOSES_AT = "closesAt";

    /** Ends of standard windows that passed without an answer. */
    static final String STANDARD_LOST = "standardLost";
    /** Ends of all time for an answer that passed without one. */
    static final String CLOSED_LOST = "closedLost";

    /** The basis of each part whose outcome is open. */
    static final String ATTEMPTS = "attempts";
    /** Parts that an agent marked as sent, and of which Meta has told nothing. */
    static final String MARKED = "marked";

    private TallyFields() {}
}
