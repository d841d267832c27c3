package io.pagedesk.query.cannedreply;

/** The names in a canned reply's document. */
final class CannedReplyFields {

    static final String COLLECTION = "canned_replies";
    static final String TITLE = "title";
    /** The title in lower case: unique among those that are offered, and their order. */
    static final String ORDER = "order";

    static final String TEXT = "text";
    static final String WORDS = "words";
    static final String OFFERED = "offered";
    static final String CHANGED_BY = "changedBy";
    static final String CHANGED_AT = "changedAt";

    private CannedReplyFields() {}
}
