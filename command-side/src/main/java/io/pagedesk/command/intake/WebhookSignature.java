package io.pagedesk.command.intake;

import io.pagedesk.command.app.AppSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Meta's proof that it sent a body: {@code X-Hub-Signature-256: sha256=<hex HMAC-SHA256(app secret, raw bytes)>}.
 * Compared in constant time, and with the same work whether the App is known or not.
 */
final class WebhookSignature {

    static final String HEADER = "X-Hub-Signature-256";

    private static final String PREFIX = "sha256=";
    private static final String HMAC_SHA256 = "HmacSHA256";
    private static final List<String> NO_APP = List.of("the secret of an app that does not exist");

    private WebhookSignature() {}

    static boolean proves(byte[] body, @Nullable String header, Optional<AppSecret> app) {
        byte[] claimed = (header == null ? "" : header).getBytes(StandardCharsets.UTF_8);
        boolean matches = false;
        for (String secret : app.map(AppSecret::secrets).orElse(NO_APP)) {
            matches |= MessageDigest.isEqual(signature(secret, body), claimed);
        }
        return matches && app.isPresent();
    }

    private static byte[] signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC_SHA256);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC_SHA256));
            return (PREFIX + HexFormat.of().formatHex(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
