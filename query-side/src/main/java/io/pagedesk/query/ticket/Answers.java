package io.pagedesk.query.ticket;

import static io.pagedesk.query.ticket.TicketFields.ANSWERS;
import static io.pagedesk.query.ticket.TicketFields.UNANSWERED;

import io.pagedesk.query.projection.DocumentChange;
import org.bson.Document;

/**
 * Whether the customer has an answer. A message or a pressed button asks for one; a reply gives it, unless it fails, or
 * an agent withdraws all of it; then an earlier reply to the same question still counts.
 */
final class Answers {

    private static final String ELSEWHERE = "elsewhere";

    private Answers() {}

    /** The customer asks, again or for the first time. */
    static DocumentChange asked() {
        return ticket -> put(ticket, new Document());
    }

    /** A reply of so many parts is on its way. */
    static DocumentChange given(String replyId, int parts) {
        return change(answers -> answers.put(replyId, parts));
    }

    /** Somebody answered in Meta's Page inbox or with another app. */
    static DocumentChange givenElsewhere() {
        return given(ELSEWHERE, 1);
    }

    /** A reply that lacks a part is none. */
    static DocumentChange failed(String replyId) {
        return change(answers -> answers.remove(replyId));
    }

    /** What is left of a reply still answers. */
    static DocumentChange withdrawn(String replyId, int parts) {
        return change(answers -> {
            int left = answers.getInteger(replyId, 0) - parts;
            if (left > 0) {
                answers.put(replyId, left);
            } else {
                answers.remove(replyId);
            }
        });
    }

    private static DocumentChange change(DocumentChange ofAnswers) {
        return ticket -> {
            Document known = ticket.get(ANSWERS, Document.class);
            if (known != null) {
                Document answers = new Document(known);
                ofAnswers.applyTo(answers);
                put(ticket, answers);
            }
        };
    }

    private static void put(Document ticket, Document answers) {
        ticket.append(ANSWERS, answers).append(UNANSWERED, answers.isEmpty());
    }
}
