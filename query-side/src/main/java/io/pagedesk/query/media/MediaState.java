package io.pagedesk.query.media;

/** What was decided of an attachment. Once decided, only the customer's taking it back changes it. */
enum MediaState {
    KEPT,
    FAILED,
    WITHDRAWN
}
