package io.pagedesk.simulator.graph;

import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

final class TraceIds {

    private TraceIds() {}

    static String next() {
        var bytes = new byte[17];
        ThreadLocalRandom.current().nextBytes(bytes);
        return "A"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, 22);
    }
}
