package io.pagedesk.query.message;

/** The names in a message's document. */
final class MessageFields {

    static final String COLLECTION = "messages";

    static final String TICKET_ID = "ticketId";
    static final String KIND = "kind";
    static final String REPLY_ID = "replyId";
    static final String TEXT = "text";
    static final String ATTACHMENTS = "attachments";
    /** Meta's id of the message that is answered, whoever wrote that one. */
    static final String REPLY_TO = "replyTo";

    /** What a line of the desk says, beside its text. */
    static final String LINE = "line";

    static final String PAYLOAD = "payload";
    static final String QUICK_REPLY = "quickReply";
    static final String REFERRAL = "referral";
    static final String APP_ID = "appId";
    static final String REACTION = "reaction";
    /** How often the message was edited; absent where never. */
    static final String EDITS = "edits";

    static final String DELETED = "deleted";
    static final String SENT_AT = "sentAt";
    static final String AUTHOR = "author";
    static final String DELIVERY = "delivery";
    static final String STATE = "state";
    static final String BASIS = "basis";
    static final String ERROR = "error";
    static final String REASON = "reason";
    static final String RETRY_AT = "retryAt";
    static final String DELIVERED_AT = "deliveredAt";
    static final String READ_AT = "readAt";

    private MessageFields() {}
}
