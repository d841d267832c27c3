package io.pagedesk.query.projection;

import io.pagedesk.query.generation.ProjectorVersions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The projections: processing groups of their projectors, event processors, and names in the API. */
public final class Projections {

    public static final String TICKETS = "tickets";
    public static final String MESSAGES = "messages";
    public static final String ACCESS = "access";
    public static final String PAGES = "pages";
    public static final String COLLEAGUES = "colleagues";
    public static final String CANNED_REPLIES = "canned-replies";
    public static final String MENTIONS = "mentions";
    public static final String STATISTICS = "statistics";
    public static final String COMPLIANCE = "compliance";

    /** Every projection there is. */
    public static final List<String> ALL =
            List.of(TICKETS, MESSAGES, ACCESS, PAGES, COLLEAGUES, CANNED_REPLIES, MENTIONS, STATISTICS, COMPLIANCE);

    private static final int FIRST_VERSION = 1;

    /**
     * The versions of the projections whose projectors were changed since there are versions. Raise the one of a
     * projection whose projectors make other documents of the same events from now on: those that stand are then made
     * anew.
     */
    private static final Map<String, Integer> CHANGED = Map.of(MESSAGES, 2);

    private Projections() {}

    static ProjectorVersions versions() {
        return new ProjectorVersions(ALL.stream()
                .collect(Collectors.toMap(Function.identity(), name -> CHANGED.getOrDefault(name, FIRST_VERSION))));
    }
}
