package io.pagedesk.command.facebook;

import io.pagedesk.command.work.BackgroundWork;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Takes on what Facebook users ask for. */
@Component
class Removals {

    /** Meta's clock and the desk's may differ by so much. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final int CODE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final RemovalTable removals;
    private final BackgroundWork work;
    private final Clock clock;

    Removals(RemovalTable removals, BackgroundWork work, Clock clock) {
        this.removals = removals;
        this.work = work;
        this.clock = clock;
    }

    /** Its confirmation code, which nobody can guess. */
    String begin(String appId, RemovalCause cause, SignedRequest request) {
        Instant now = clock.instant();
        Instant issuedAt = request.issuedAt() == null ? now : request.issuedAt();
        Removal removal = new Removal(
                code(), appId, cause, request.facebookUserId(), issuedAt.plus(CLOCKS_DIFFER), now, null, 0, 0);
        removals.add(removal);
        work.begin(ForgetFacebookUser.KIND, removal.confirmationCode());
        return removal.confirmationCode();
    }

    private String code() {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
