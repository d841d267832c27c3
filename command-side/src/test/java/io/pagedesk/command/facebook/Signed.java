package io.pagedesk.command.facebook;

import io.pagedesk.command.digest.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** Signs as Meta does. */
final class Signed {

    private Signed() {}

    static String request(String payload, String secret) {
        String encoded = encoded(payload.getBytes(StandardCharsets.UTF_8));
        String signature = Digests.hmacSha256Hex(secret, encoded.getBytes(StandardCharsets.UTF_8));
        return encoded(HexFormat.of().parseHex(signature)) + "." + encoded;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
