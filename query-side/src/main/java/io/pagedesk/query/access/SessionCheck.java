package io.pagedesk.query.access;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whether a session is over, as the read model knew a moment ago. */
@Component
class SessionCheck {

    private final Believed<Session, Boolean> over;

    SessionCheck(EndedSessions ended, Clock clock) {
        this.over = new Believed<>(ended::contains, clock);
    }

    boolean isOver(Session session) {
        return over.get(session);
    }
}
