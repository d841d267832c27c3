package io.pagedesk.command.intake;

import io.pagedesk.command.app.AppSecret;
import io.pagedesk.command.app.AppSignature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Meta's proof that it sent a body: {@code X-Hub-Signature-256: sha256=<hex HMAC-SHA256(app secret, raw bytes)>}. */
final class WebhookSignature {

    static final String HEADER = "X-Hub-Signature-256";

    private static final String PREFIX = "sha256=";

    private WebhookSignature() {}

    static boolean proves(byte[] body, @Nullable String header, Optional<AppSecret> app) {
        String claimed = header != null && header.startsWith(PREFIX) ? header.substring(PREFIX.length()) : "";
        return AppSignature.proves(body, claimed, app);
    }
}
