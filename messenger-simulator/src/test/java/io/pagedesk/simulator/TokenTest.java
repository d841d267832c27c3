package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokenTest {

    @RegisterExtension
    static final Simulated simulated = new Simulated();

    private final SimulatedCustomer customer = simulated.newCustomer();
    private final String body = "{\"recipient\":{\"id\":\""
            + customer.chat().id().psid() + "\"},\"messaging_type\":\"RESPONSE\",\"message\":{\"text\":\"Hi\"}";

    @BeforeEach
    void writes() {
        customer.writes("Hello");
    }

    private Graph.Answer call(String query, String more, String authorization) {
        return simulated.graph.call("/v26.0/me/messages" + query, "POST", body + more + "}", authorization);
    }

    @Test
    void tokenMayStandInHeaderQueryOrBody() {
        var proof = "appsecret_proof=" + Graph.PROOF;
        var inBody = ",\"access_token\":\"demo-page-token\",\"appsecret_proof\":\"" + Graph.PROOF + "\"";
        assertThat(call("?" + proof, "", "Bearer demo-page-token").status()).isEqualTo(200);
        assertThat(call("?access_token=demo-page-token&" + proof, "", null).status())
                .isEqualTo(200);
        assertThat(call("", inBody, null).status()).isEqualTo(200);
    }

    @Test
    void missingAndUnknownTokensAreError190() {
        assertThat(call("", "", null).code()).isEqualTo(190);
        var unknown = call("?appsecret_proof=" + Graph.PROOF, "", "Bearer another-token");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.code()).isEqualTo(190);
    }

    @Test
    void deadTokenIsError190UntilThePageGetsANewOne() {
        simulated.simulator().pages().killToken(Graph.PAGE);
        assertThat(call("?appsecret_proof=" + Graph.PROOF, "", "Bearer demo-page-token")
                        .code())
                .isEqualTo(190);
        simulated.simulator().pages().replaceToken(Graph.PAGE, "new-token");
        assertThat(call("?appsecret_proof=" + Graph.PROOF, "", "Bearer demo-page-token")
                        .code())
                .isEqualTo(190);
        // printf %s new-token | openssl dgst -sha256 -hmac demo-app-secret
        var proof = "e8201065ab7faec001796461212bbbcd6b4d197b669f58732aff001963183ad9";
        assertThat(call("?appsecret_proof=" + proof, "", "Bearer new-token").status())
                .isEqualTo(200);
        simulated.simulator().pages().replaceToken(Graph.PAGE, "demo-page-token");
    }

    @Test
    void proofIsDemandedAndMustBeMadeWithTheAppsOwnSecret() {
        assertThat(call("", "", "Bearer demo-page-token").code()).isEqualTo(100);
        // printf %s demo-page-token | openssl dgst -sha256 -hmac another-app-secret
        var wrong = "f1d52aa06a522a471df5e1b63e32cbb5a62f2e851dd34b76e4844dcd75145f27";
        var answer = call("?appsecret_proof=" + wrong, "", "Bearer demo-page-token");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(100);
        assertThat(customer.chat().messages()).hasSize(1);
    }

    @Test
    void tokenOfOnePageDoesNotSendForAnother() {
        var answer = simulated.graph.call(
                "/v26.0/2000000000000009/messages?appsecret_proof=" + Graph.PROOF,
                "POST",
                body + "}",
                "Bearer demo-page-token");
        assertThat(answer.code()).isEqualTo(100);
        assertThat(answer.subcode()).isEqualTo(33);
    }
}
