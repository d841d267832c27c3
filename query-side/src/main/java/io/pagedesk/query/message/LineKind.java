package io.pagedesk.query.message;

/** What lines of the desk are about. */
public enum LineKind {
    STATUS_CHANGED,
    ASSIGNED,
    UNASSIGNED,
    CAME_BY_TITLED_AD,
    CAME_BY_AD,
    CAME_BY_SHORT_LINK,
    CAME_BY_LINK,
    OPTED_IN,
    OPTED_IN_TO,
    THREAD_TAKEN,
    THREAD_TAKEN_BY_PAGE_INBOX,
    THREAD_BACK,
    THREAD_REQUESTED,
    THREAD_REQUESTED_BY_PAGE_INBOX,
    REPLY_RETRIED,
    REPLY_WITHDRAWN,
    REPLY_MARKED_SENT
}
