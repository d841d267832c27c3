package io.pagedesk.simulator.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Vectors computed with openssl and Python's hmac. */
class HmacSha256Test {

    @Test
    void signsAnEscapedWebhookBodyLikeOpenssl() {
        assertThat(HmacSha256.hex("app-secret", "{\"text\":\"\\u00e4\\u20ac\"}"))
                .isEqualTo("11c35edc73fe0bc5323a44d5687177308521bf288a0f724cb36cbbcba0b3ab2e");
    }

    @Test
    void signsEveryByteWithASecretOfAnyLetters() {
        var bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        assertThat(HmacSha256.hex("schlüssel", bytes))
                .isEqualTo("35dfe50711b9e10d0b673758ae7c5a408698454430e7211f6483a2815cbee59e");
    }

    @Test
    void provesThatTheCallerHoldsTheAppSecret() {
        var proof = "ca014e1c2f82017b71f98ff4ffd96c868398c4491affc0b4ec8644c870a4ef59";
        assertThat(HmacSha256.matches("demo-app-secret", "demo-page-token", proof))
                .isTrue();
        assertThat(HmacSha256.matches("another-secret", "demo-page-token", proof))
                .isFalse();
        assertThat(HmacSha256.matches("demo-app-secret", "demo-page-token", proof.substring(1)))
                .isFalse();
    }
}
