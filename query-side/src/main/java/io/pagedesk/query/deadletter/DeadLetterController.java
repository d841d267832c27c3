package io.pagedesk.query.deadletter;

import io.pagedesk.query.projection.DeadLetter;
import io.pagedesk.query.projection.DeadLetters;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events that a projection could not take, for admins: seen, and tried again. */
@RestController
class DeadLetterController {

    private final DeadLetters letters;
    private final Retries retries;

    DeadLetterController(DeadLetters letters, Retries retries) {
        this.letters = letters;
        this.retries = retries;
    }

    /** At most a thousand, each stream in its order; the projections' list counts all. */
    @GetMapping("/api/admin/dead-letters")
    List<DeadLetter> letters() {
        return letters.first();
    }

    /** Tries every parked event of the projection again, each stream up to the first that still fails. */
    @PostMapping("/api/admin/dead-letters/{projection}/retry")
    RetryResult retry(@PathVariable String projection, Principal admin) {
        return retries.retry(projection, admin.getName());
    }
}
