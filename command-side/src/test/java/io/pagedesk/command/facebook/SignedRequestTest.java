package io.pagedesk.command.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.app.AppSecret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedRequestTest {

    /** Made by: printf %s "$(basenc --base64url payload | tr -d =)" | openssl dgst -sha256 -hmac demo-app-secret. */
    private static final String SIGNATURE = "aNsD05E8Z9_wC2GjSUn21-iew44MxvafyPzNbfNrr_k";

    /** {@code {"user_id":"5000000000000001","algorithm":"HMAC-SHA256","issued_at":1795348800}}. */
    private static final String PAYLOAD =
            "eyJ1c2VyX2lkIjoiNTAwMDAwMDAwMDAwMDAwMSIsImFsZ29yaXRobSI6IkhNQUMtU0hBMjU2IiwiaXNzdWVkX2F0IjoxNzk1MzQ4ODAwfQ";

    private static final Optional<AppSecret> APP = app("demo-app-secret");

    @Test
    void whatMetaSignedIsRead() {
        SignedRequest request =
                SignedRequest.read(SIGNATURE + "." + PAYLOAD, APP).orElseThrow();

        assertThat(request.facebookUserId()).isEqualTo("5000000000000001");
        assertThat(request.issuedAt()).isEqualTo(Instant.ofEpochSecond(1795348800));
        assertThat(request.toString()).doesNotContain("5000000000000001");
    }

    @Test
    void theFormerSecretCountsToo() {
        assertThat(SignedRequest.read(SIGNATURE + "." + PAYLOAD, app("new", "demo-app-secret")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                SIGNATURE,
                "." + PAYLOAD,
                SIGNATURE + ".",
                "x" + SIGNATURE + "." + PAYLOAD,
                SIGNATURE + ".x" + PAYLOAD,
                SIGNATURE + "." + PAYLOAD + ".x",
                "!!." + PAYLOAD
            })
    void whatIsNotSignedIsNotRead(String forged) {
        assertThat(SignedRequest.read(forged, APP)).isEmpty();
    }

    @Test
    void neitherAnotherAppNorNoneCanHaveSignedIt() {
        assertThat(SignedRequest.read(SIGNATURE + "." + PAYLOAD, app("other"))).isEmpty();
        assertThat(SignedRequest.read(SIGNATURE + "." + PAYLOAD, Optional.empty()))
                .isEmpty();
        assertThat(SignedRequest.read(null, APP)).isEmpty();
    }

    /** Signed with the right secret, and yet nothing that the desk understands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"user_id\":\"5\",\"algorithm\":\"HMAC-MD5\"}",
                "{\"algorithm\":\"HMAC-SHA256\"}",
                "[]",
                "no JSON"
            })
    void aPayloadThatSaysSomethingElseIsNotRead(String payload) {
        assertThat(SignedRequest.read(Signed.request(payload, "demo-app-secret"), APP))
                .isEmpty();
        assertThat(SignedRequest.read(
                        Signed.request("{\"user_id\":5,\"algorithm\":\"hmac-sha256\"}", "demo-app-secret"), APP))
                .isPresent();
    }

    @Test
    void theTestsSignatureIsThatOfOpenssl() {
        String payload = new String(Base64.getUrlDecoder().decode(PAYLOAD), StandardCharsets.UTF_8);

        assertThat(Signed.request(payload, "demo-app-secret")).isEqualTo(SIGNATURE + "." + PAYLOAD);
    }

    private static Optional<AppSecret> app(String... secrets) {
        return Optional.of(new AppSecret("7", List.of(secrets), "v"));
    }
}
