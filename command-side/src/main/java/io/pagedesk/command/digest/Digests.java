package io.pagedesk.command.digest;

import io.pagedesk.eventstore.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 and HMAC-SHA256, in lower-case hex as Meta writes them. Text counts as its UTF-8 bytes. */
public final class Digests {

    private static final String HMAC_SHA256 = "HmacSHA256";

    private Digests() {}

    /** The 32 bytes of the SHA-256 of these bytes. */
    public static byte[] sha256(byte[] bytes) {
        return Sha256.begun().digest(bytes);
    }

    /** The SHA-256 of a text, in 64 hex digits. */
    public static String sha256Hex(String text) {
        return HexFormat.of().formatHex(sha256(utf8(text)));
    }

    /** The HMAC-SHA256 of these bytes under a secret, in 64 hex digits. */
    public static String hmacSha256Hex(String secret, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(HMAC_SHA256);
            mac.init(new SecretKeySpec(utf8(secret), HMAC_SHA256));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + HMAC_SHA256, e);
        }
    }

    /** Compares in a time that does not tell how much of a guess is right. */
    public static boolean equalInConstantTime(String expected, String claimed) {
        return MessageDigest.isEqual(utf8(expected), utf8(claimed));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
