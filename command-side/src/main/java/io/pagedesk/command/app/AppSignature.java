package io.pagedesk.command.app;

import io.pagedesk.command.digest.Digests;
import java.util.List;
import java.util.Optional;

/**
 * Meta's proof that something comes from it: HMAC-SHA256 with the App's secret. Compared in constant time, and with the
 * same work whether the App is known or not.
 */
public final class AppSignature {

    private static final List<String> NO_APP = List.of("the secret of an app that does not exist");

    private AppSignature() {}

    /** @param claimed the signature in lower-case hex */
    public static boolean proves(byte[] signed, String claimed, Optional<AppSecret> app) {
        boolean matches = false;
        for (String secret : app.map(AppSecret::secrets).orElse(NO_APP)) {
            matches |= Digests.equalInConstantTime(Digests.hmacSha256Hex(secret, signed), claimed);
        }
        return matches && app.isPresent();
    }
}
