package io.pagedesk.command.cannedreply;

import io.pagedesk.command.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What can be refused about a canned reply. */
final class CannedReplyRefusals {

    private CannedReplyRefusals() {}

    static Refusal notFound() {
        return Refusal.of(HttpStatus.NOT_FOUND, "canned-reply-not-found", "There is no such canned reply.");
    }

    static Refusal titleTaken() {
        return Refusal.of(HttpStatus.CONFLICT, "title-taken", "Another canned reply has this title.");
    }
}
