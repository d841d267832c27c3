package io.pagedesk.command.session;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away what nobody will ask about any more. */
@Component
class SessionSweep {

    private static final Duration KEPT = Duration.ofDays(1);

    private final SessionTable sessions;
    private final SignInThrottle throttle;
    private final Clock clock;

    SessionSweep(SessionTable sessions, SignInThrottle throttle, Clock clock) {
        this.sessions = sessions;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        throttle.forgetOldAttempts();
        sessions.forgetThoseExpiredBefore(clock.instant().minus(KEPT));
    }
}
