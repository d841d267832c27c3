package io.pagedesk.query.projection;

import java.util.List;

/** The projections: processing groups of their projectors, event processors, and names in the API. */
public final class Projections {

    public static final String TICKETS = "tickets";
    public static final String MESSAGES = "messages";
    public static final String ACCESS = "access";
    public static final String PAGES = "pages";

    /** Every projection there is. */
    public static final List<String> ALL = List.of(TICKETS, MESSAGES, ACCESS, PAGES);

    private Projections() {}
}
