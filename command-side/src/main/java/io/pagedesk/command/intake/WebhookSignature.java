package io.pagedesk.command.intake;

import io.pagedesk.command.app.AppSecret;
import io.pagedesk.command.digest.Digests;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Meta's proof that it sent a body: {@code X-Hub-Signature-256: sha256=<hex HMAC-SHA256(app secret, raw bytes)>}.
 * Compared in constant time, and with the same work whether the App is known or not.
 */
final class WebhookSignature {

    static final String HEADER = "X-Hub-Signature-256";

    private static final String PREFIX = "sha256=";
    private static final List<String> NO_APP = List.of("the secret of an app that does not exist");

    private WebhookSignature() {}

    static boolean proves(byte[] body, @Nullable String header, Optional<AppSecret> app) {
        String claimed = header == null ? "" : header;
        boolean matches = false;
        for (String secret : app.map(AppSecret::secrets).orElse(NO_APP)) {
            matches |= Digests.equalInConstantTime(PREFIX + Digests.hmacSha256Hex(secret, body), claimed);
        }
        return matches && app.isPresent();
    }
}
