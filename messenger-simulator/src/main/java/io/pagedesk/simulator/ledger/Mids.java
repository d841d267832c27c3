package io.pagedesk.simulator.ledger;

import java.security.SecureRandom;
import java.util.Base64;

/** Message ids in the form of Meta's: {@code m_} and something opaque. */
public final class Mids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Mids() {}

    public static String next() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return "m_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
