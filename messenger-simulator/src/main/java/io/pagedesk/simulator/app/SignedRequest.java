package io.pagedesk.simulator.app;

import io.pagedesk.simulator.signing.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code base64url(signature).base64url(payload)}, signed over the encoded payload, without padding. */
final class SignedRequest {

    private SignedRequest() {}

    static String of(String userId, Instant now, String secret) {
        var payload = JsonNodeFactory.instance
                .objectNode()
                .put("user_id", userId)
                .put("algorithm", "HMAC-SHA256")
                .put("issued_at", now.getEpochSecond())
                .toString();
        var encoded = encoded(payload.getBytes(StandardCharsets.UTF_8));
        return encoded(HexFormat.of().parseHex(HmacSha256.hex(secret, encoded))) + "." + encoded;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
