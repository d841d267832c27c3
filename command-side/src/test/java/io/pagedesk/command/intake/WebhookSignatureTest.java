package io.pagedesk.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.app.AppSecret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors were computed with openssl over the very bytes, escapes as Meta writes them. */
class WebhookSignatureTest {

    private static final byte[] BODY =
            ("{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":1,\"messaging\":[{\"message\":"
                            + "{\"mid\":\"m\",\"text\":\"gr\\u00fc\\u00df dich \\ud83d\\ude00\"}}]}]}")
                    .getBytes(StandardCharsets.UTF_8);
    private static final String HMAC_SHA256 = "b102b80cafe18b079233f06987c32f9fc7c1421cf704ca7b1518d23514a59a40";

    private static final Optional<AppSecret> APP = app("app-secret-1");

    @Test
    void f20HmacSha256OverTheRawBytesProvesTheSender() {
        assertThat(WebhookSignature.proves(BODY, "sha256=" + HMAC_SHA256, APP)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                HMAC_SHA256,
                "sha256=",
                "sha1=e0cb07d1d8de302c3b49225fabbdd3287ad9dc76",
                "sha256=e0cb07d1d8de302c3b49225fabbdd3287ad9dc76",
                "sha256=f1b2f555837c407c99704d1567c07893c59a77abbdbd572b3d1a5285763e815e",
                "sha256=b102b80cafe18b079233f06987c32f9fc7c1421cf704ca7b1518d23514a59a41",
                "sha256=" + HMAC_SHA256 + "00"
            })
    void f20NothingElseDoes(String header) {
        assertThat(WebhookSignature.proves(BODY, header, APP)).isFalse();
    }

    @Test
    void f20TheSameTextWrittenWithOtherBytesIsAnotherBody() {
        byte[] unescaped =
                new String(BODY, StandardCharsets.UTF_8).replace("\\u00fc", "ü").getBytes(StandardCharsets.UTF_8);

        assertThat(WebhookSignature.proves(unescaped, "sha256=" + HMAC_SHA256, APP))
                .isFalse();
    }

    @Test
    void anySecretThatIsAcceptedAtTheMomentProves() {
        assertThat(WebhookSignature.proves(BODY, "sha256=" + HMAC_SHA256, app("new", "app-secret-1")))
                .isTrue();
    }

    @Test
    void anUnknownAppIsNeverProven() {
        assertThat(WebhookSignature.proves(BODY, "sha256=" + HMAC_SHA256, Optional.empty()))
                .isFalse();
    }

    private static Optional<AppSecret> app(String... secrets) {
        return Optional.of(new AppSecret("1", List.of(secrets), "verify"));
    }
}
