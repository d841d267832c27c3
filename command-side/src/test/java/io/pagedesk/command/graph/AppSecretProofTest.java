package io.pagedesk.command.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppSecretProofTest {

    /** Computed by: {@code printf 'EAAG-page-token-1' | openssl dgst -sha256 -hmac 'c0ffee00...'}. */
    @Test
    void proofIsTheHexHmacOfTheTokenUnderTheAppSecret() {
        assertThat(AppSecretProof.of("c0ffee00c0ffee00c0ffee00c0ffee00", "EAAG-page-token-1"))
                .isEqualTo("817a0c0a2c845003439eb408913d46fef10b5a5aaaca58328afabc2231ea0aad");
    }
}
