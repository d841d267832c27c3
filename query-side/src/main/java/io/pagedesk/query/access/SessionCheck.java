package io.pagedesk.query.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Whether a session is over, as the read model knew at most {@value #SECONDS_BELIEVED} second ago: a session that ends
 * is refused within 5 s everywhere, and not every request asks the database.
 */
@Component
class SessionCheck {

    private static final int SECONDS_BELIEVED = 1;
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<Session, Verdict> verdicts = new ConcurrentHashMap<>();
    private final EndedSessions ended;
    private final Clock clock;

    SessionCheck(EndedSessions ended, Clock clock) {
        this.ended = ended;
        this.clock = clock;
    }

    boolean isOver(Session session) {
        Instant now = clock.instant();
        Verdict known = verdicts.get(session);
        if (known == null || !now.isBefore(known.believedUntil())) {
            return ask(session, now);
        }
        return known.over();
    }

    private boolean ask(Session session, Instant now) {
        if (verdicts.size() >= MOST_REMEMBERED) {
            verdicts.clear();
        }
        Verdict verdict = new Verdict(ended.contains(session), now.plus(Duration.ofSeconds(SECONDS_BELIEVED)));
        verdicts.put(session, verdict);
        return verdict.over();
    }

    private record Verdict(boolean over, Instant believedUntil) {}
}
