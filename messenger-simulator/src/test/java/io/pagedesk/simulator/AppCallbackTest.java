package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** Facebook's calls when a user removes the app or asks for the deletion of their data. */
class AppCallbackTest {

    private static final String USER = "/simulator/api/users/5000000000000001";

    @RegisterExtension
    static final Simulated simulated = new Simulated();

    private final Receiver receiver = simulated.receiver();

    private String signedRequest() {
        var form = receiver.await(1).get(0).body();
        assertThat(form).startsWith("signed_request=");
        return URLDecoder.decode(form.substring("signed_request=".length()), StandardCharsets.UTF_8);
    }

    @Test
    void requestIsSignedOverItsEncodedPayload() {
        var answer = simulated.graph.post(USER + "/delete-data", "{}").json();
        var signed = signedRequest();
        // The payload is {"user_id":"5000000000000001","algorithm":"HMAC-SHA256","issued_at":1795348800}:
        // printf %s "$(basenc --base64url <payload | tr -d =)" | openssl dgst -sha256 -hmac demo-app-secret -binary
        assertThat(signed)
                .isEqualTo(
                        "aNsD05E8Z9_wC2GjSUn21-iew44MxvafyPzNbfNrr_k."
                                + "eyJ1c2VyX2lkIjoiNTAwMDAwMDAwMDAwMDAwMSIsImFsZ29yaXRobSI6IkhNQUMtU0hBMjU2IiwiaXNzdWVkX2F0IjoxNzk1MzQ4ODAwfQ");
        var payload = new String(Base64.getUrlDecoder().decode(signed.split("\\.", 2)[1]), StandardCharsets.UTF_8);
        assertThat(JsonMapper.shared().readTree(payload).path("user_id").asString())
                .isEqualTo("5000000000000001");
        assertThat(answer.path("status").asInt()).isEqualTo(200);
        assertThat(answer.path("target").asString()).endsWith("/webhooks/facebook/1000000000000001/data-deletion");
    }

    @Test
    void wrongSignatureDiffersInNothingElse() {
        simulated.graph.post(USER + "/delete-data", "{}");
        var right = signedRequest().split("\\.", 2);
        receiver.clear();
        simulated.graph.post(USER + "/delete-data", "{\"wrongSignature\":true}");
        var wrong = signedRequest().split("\\.", 2);
        assertThat(wrong[1]).isEqualTo(right[1]);
        assertThat(wrong[0]).isNotEqualTo(right[0]).hasSameSizeAs(right[0]);
    }

    @Test
    void callMayGoToAnotherAddress() {
        var target = receiver.uri().resolve("/elsewhere").toString();
        var answer = simulated
                .graph
                .post(USER + "/deauthorize", "{\"target\":\"" + target + "\"}")
                .json();
        assertThat(answer.path("target").asString()).isEqualTo(target);
        assertThat(receiver.await(1)).hasSize(1);
    }

    @Test
    void appThatDoesNotAnswerIsSeen() {
        var answer = simulated.graph.post(USER + "/deauthorize", "{\"target\":\"http://localhost:1/x\"}");
        assertThat(answer.json().path("status").asInt()).isZero();
    }
}
