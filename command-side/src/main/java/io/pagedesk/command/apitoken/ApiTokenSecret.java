package io.pagedesk.command.apitoken;

import io.pagedesk.command.digest.Digests;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A token as the integration sends it: 256 random bits behind a prefix that secret scanners and people recognise. So
 * much chance needs no slow hash and no salt: its SHA-256 is all that is kept.
 */
record ApiTokenSecret(String token) {

    static final String PREFIX = "pdk_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ApiTokenSecret generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ApiTokenSecret(
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String sha256() {
        return Digests.sha256Hex(token);
    }

    @Override
    public String toString() {
        return "ApiTokenSecret[hidden]";
    }
}
