package io.pagedesk.query.message;

/** The names in a message's document. */
final class MessageFields {

    static final String COLLECTION = "messages";
    static final String TICKET_ID = "ticketId";
    static final String KIND = "kind";
    static final String REPLY_ID = "replyId";
    static final String TEXT = "text";
    static final String ATTACHMENTS = "attachments";
    static final String REPLY_TO = "replyTo";
    static final String SENT_AT = "sentAt";
    static final String AUTHOR = "author";
    static final String DELIVERY = "delivery";
    static final String STATE = "state";
    static final String BASIS = "basis";
    static final String ERROR = "error";

    private MessageFields() {}
}
