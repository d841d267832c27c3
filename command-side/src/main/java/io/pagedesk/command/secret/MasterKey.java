package io.pagedesk.command.secret;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key under which all secrets of the desk are encrypted.
 *
 * @param masterKey 256 bits in base64
 */
@ConfigurationProperties("pagedesk")
public record MasterKey(@Nullable String masterKey) {

    private static final int BYTES = 32;

    boolean isGiven() {
        return masterKey != null && !masterKey.isBlank();
    }

    SecretKey key() {
        if (masterKey == null || masterKey.isBlank()) {
            throw new UnusableMasterKeyException("is not set");
        }
        byte[] bytes = decoded(masterKey.strip());
        if (bytes.length != BYTES) {
            throw new UnusableMasterKeyException("is " + bytes.length * 8 + " bits long");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new UnusableMasterKeyException("is not base64");
        }
    }

    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
