package io.pagedesk.command.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretBoxTest {

    private final SecretBox box = boxOf("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

    @Test
    void whatIsEncryptedIsReadAgain() {
        assertThat(box.decrypt(box.encrypt("EAAG påge token"))).isEqualTo("EAAG påge token");
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        assertThat(box.encrypt("secret")).isNotEqualTo(box.encrypt("secret")).doesNotContain("secret");
    }

    @Test
    void aChangedCiphertextIsNotRead() {
        String encrypted = box.encrypt("secret");
        int dot = encrypted.indexOf('.');
        byte[] bytes = Base64.getDecoder().decode(encrypted.substring(dot + 1));
        bytes[bytes.length - 1] ^= 1;
        String changed = encrypted.substring(0, dot + 1) + Base64.getEncoder().encodeToString(bytes);

        assertThatThrownBy(() -> box.decrypt(changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherMasterKeysSecretSaysSo() {
        String foreign = boxOf("ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=").encrypt("secret");

        assertThatThrownBy(() -> box.decrypt(foreign))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another pagedesk.master-key");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, pagedesk.master-key is not set",
                "'  ', pagedesk.master-key is not set",
                "MDEyMzQ1Njc4OWFiY2RlZg==, pagedesk.master-key is 128 bits long",
                "not a key!, pagedesk.master-key is not base64",
            })
    void anUnusableMasterKeyIsNamedAndNotShown(String key, String message) {
        assertThatThrownBy(() -> boxOf(key))
                .isInstanceOf(UnusableMasterKeyException.class)
                .hasMessage(message);
    }

    private static SecretBox boxOf(String key) {
        return new SecretBox(new MasterKey(key));
    }
}
