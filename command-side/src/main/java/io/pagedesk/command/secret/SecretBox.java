package io.pagedesk.command.secret;

import io.pagedesk.command.digest.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets for the database with AES-GCM under the master key. The ciphertext is {@code keyId.base64}; the id
 * tells under which key it was made, so that a later rotation can tell old from new.
 */
@Component
public class SecretBox {

    private final String keyId;
    private final BytesEncryptor encryptor;

    SecretBox(MasterKey masterKey) {
        SecretKey key = masterKey.key();
        this.keyId = idOf(key);
        this.encryptor = AesGcmBytesEncryptor.withSecretKey(key).build();
    }

    public String encrypt(String secret) {
        byte[] encrypted = encryptor.encrypt(secret.getBytes(StandardCharsets.UTF_8));
        return keyId + "." + Base64.getEncoder().encodeToString(encrypted);
    }

    /** Throws {@link IllegalStateException} for what another master key encrypted, or what somebody changed. */
    public String decrypt(String ciphertext) {
        int dot = ciphertext.indexOf('.');
        if (dot < 0 || !ciphertext.substring(0, dot).equals(keyId)) {
            throw new IllegalStateException("a stored secret was encrypted under another pagedesk.master-key");
        }
        try {
            byte[] decrypted = encryptor.decrypt(Base64.getDecoder().decode(ciphertext.substring(dot + 1)));
            return new String(decrypted, StandardCharsets.UTF_8);
        } catch (RuntimeException damaged) {
            throw new IllegalStateException("a secret was changed after it was encrypted", damaged);
        }
    }

    /** Names the key without telling anything of it. */
    String keyId() {
        return keyId;
    }

    /** Whether this key made the ciphertext, and nobody changed it. */
    boolean opens(String ciphertext) {
        try {
            decrypt(ciphertext);
            return true;
        } catch (IllegalStateException notOurs) {
            return false;
        }
    }

    private static String idOf(SecretKey key) {
        return HexFormat.of().formatHex(Digests.sha256(key.getEncoded()), 0, 4);
    }
}
