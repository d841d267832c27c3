package io.pagedesk.command.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A digest that names what has no name of its own. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
