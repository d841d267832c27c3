package io.pagedesk.eventstore.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over what was before and what comes now. */
final class ChainHash {

    /** Before the first. */
    static final String START = "0".repeat(64);

    private ChainHash() {}

    /** Of an event of a stream, after the hash of the event before it. */
    static String of(String before, StoredEvent event) {
        MessageDigest digest = sha256();
        digest.update(before.getBytes(StandardCharsets.US_ASCII));
        event.writeTo(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
