package io.pagedesk.command.graph;

import io.pagedesk.command.digest.Digests;
import java.nio.charset.StandardCharsets;

/** Meta's {@code appsecret_proof}: the lower-case hex HMAC-SHA256 of the token under the secret of its App. */
final class AppSecretProof {

    private AppSecretProof() {}

    static String of(String appSecret, String token) {
        return Digests.hmacSha256Hex(appSecret, token.getBytes(StandardCharsets.UTF_8));
    }
}
