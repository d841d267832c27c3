package io.pagedesk.command.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Vectors of FIPS 180-4 and RFC 4231. */
class DigestsTest {

    @Test
    void sha256OfThePublishedVector() {
        String expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(Digests.sha256Hex("abc")).isEqualTo(expected);
        assertThat(HexFormat.of().formatHex(Digests.sha256("abc".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(expected);
    }

    @Test
    void hmacSha256OfThePublishedVector() {
        byte[] said = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

        assertThat(Digests.hmacSha256Hex("Jefe", said))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void onlyTheSameTextIsEqual() {
        assertThat(Digests.equalInConstantTime("sha256=ab", "sha256=ab")).isTrue();
        assertThat(Digests.equalInConstantTime("sha256=ab", "sha256=aB")).isFalse();
        assertThat(Digests.equalInConstantTime("sha256=ab", "sha256=")).isFalse();
    }
}
