package io.pagedesk.simulator.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 in lower-case hex: the signature of a webhook's body and the {@code appsecret_proof} of a token. */
public final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";

    private HmacSha256() {}

    public static String hex(String secret, byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing or the secret is empty", e);
        }
    }

    public static String hex(String secret, String content) {
        return hex(secret, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether {@code given} is the signature, compared in constant time. */
    public static boolean matches(String secret, String content, String given) {
        return MessageDigest.isEqual(
                hex(secret, content).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
