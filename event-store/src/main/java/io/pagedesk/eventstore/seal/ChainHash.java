package io.pagedesk.eventstore.seal;

import io.pagedesk.eventstore.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 over what was before and what comes now. */
final class ChainHash {

    /** Before the first. */
    static final String START = "0".repeat(64);

    private ChainHash() {}

    /** Of an event of a stream, after the hash of the event before it. */
    static String of(String before, StoredEvent event) {
        MessageDigest digest = Sha256.begun();
        digest.update(before.getBytes(StandardCharsets.US_ASCII));
        event.writeTo(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }
}
