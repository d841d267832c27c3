package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.customer.Shared;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest {

    private static final String CUSTOMERS = "/simulator/api/customers";

    @RegisterExtension
    static final Simulated simulated = new Simulated();

    private final Graph http = simulated.graph;

    private String newPsid(String body) {
        return http.post(CUSTOMERS, body).json().path("psid").asString();
    }

    @Test
    void customerIsAddedWritesReactsReadsAndIsAnswered() {
        var psid = newPsid("{\"name\":\"Ana Maria Silva\",\"profile\":\"PARTIAL\"}");
        var path = CUSTOMERS + "/" + psid;
        var mid = http.post(path + "/messages", """
                        {"text":"Hello","attachments":[{"type":"file","url":"https://example.com/a.pdf"}],
                         "sentAt":"2026-11-20T08:00:00Z"}""").json().path("mid").asString();
        http.post(path + "/reaction", "{\"mid\":\"" + mid + "\",\"emoji\":\"👍\"}");
        http.post(path + "/postback", "{\"title\":\"Start\",\"payload\":\"START\"}");
        http.post(path + "/page-inbox", "{\"text\":\"By hand\"}");
        http.post(path + "/read", "");
        http.respond(psid, "Through the app");

        var chat = http.get(path + "/conversation").json();
        assertThat(chat.at("/customer/firstName").asString()).isEqualTo("Ana Maria");
        assertThat(chat.at("/window/standardOpen").asBoolean()).isTrue();
        assertThat(chat.path("messages").valueStream().map(it -> it.path("kind").asString()))
                .containsExactly("MESSAGE", "POSTBACK", "PAGE_INBOX", "SENT");
        assertThat(chat.at("/messages/0/reaction").asString()).isEqualTo("👍");
        assertThat(chat.at("/messages/0/at").asString()).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(chat.at("/messages/2/readAt").asString()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(chat.at("/messages/3/sending/messagingType").asString()).isEqualTo("RESPONSE");
        assertThat(chat.at("/messages/3/sending/metadata").asString()).isEqualTo("reply-1");
        assertThat(chat.at("/messages/3/readAt").isNull()).isTrue();
    }

    @Test
    void wrongRequestsSayWhatIsWrong() {
        var path = CUSTOMERS + "/3000000000000001/messages";
        assertThat(http.post(path, "{}").status()).isEqualTo(400);
        var future = http.post(path, "{\"text\":\"a\",\"sentAt\":\"2026-11-22T12:00:00.001Z\"}");
        assertThat(future.status()).isEqualTo(400);
        assertThat(future.json().path("error").asString()).contains("future");
        assertThat(http.post(CUSTOMERS + "/3000000000000001/reaction", "{}").status())
                .isEqualTo(400);
        assertThat(http.call("/simulator/api/misbehaviour", "PUT", "{}", null).status())
                .isEqualTo(400);
        assertThat(http.call("/simulator/api/webhooks/target", "PUT", "{}", null)
                        .status())
                .isEqualTo(400);
        assertThat(http.post(CUSTOMERS + "/1/messages", "{\"text\":\"a\"}").status())
                .isEqualTo(404);
        assertThat(http.post(path, "{\"pageId\":\"9\",\"text\":\"a\"}").status())
                .isEqualTo(404);
    }

    @Test
    void samePsidOnTwoPagesHasTwoChats() {
        http.post("/simulator/api/pages", "{\"id\":\"2000000000000005\",\"name\":\"Tea\",\"token\":\"tea-token\"}");
        var psid = newPsid("{\"name\":\"Two Pages\"}");
        http.post(CUSTOMERS + "/" + psid + "/messages", "{\"text\":\"to the other\",\"pageId\":\"2000000000000005\"}");
        assertThat(http.respond(psid, "never asked").subcode()).isEqualTo(2018278);
        assertThat(http.get(CUSTOMERS + "/" + psid + "/conversation?pageId=2000000000000005")
                        .json()
                        .path("messages")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void callsAreListedAndCleared() {
        http.respond("999", "Nobody");
        assertThat(http.get("/simulator/api/calls")
                        .json()
                        .at("/0/answer/error/code")
                        .asInt())
                .isEqualTo(100);
        http.call("/simulator/api/calls", "DELETE", null, null);
        assertThat(http.get("/simulator/api/calls").text()).isEqualTo("[]");
    }

    @Test
    void openBrowsersHearOfChanges() {
        var request = HttpRequest.newBuilder(simulated.simulator().baseUri().resolve("/simulator/api/updates"))
                .build();
        var lines = new CopyOnWriteArrayList<String>();
        var stream = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(lines::add));
        Awaitility.await().until(() -> lines.contains("event:beat"));
        simulated.newCustomer().writes("Hello");
        Awaitility.await().until(() -> lines.contains("event:change") && lines.contains("data:MessageAdded"));
        stream.cancel(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/style.css",
                "/app.js",
                "/page.js",
                "/messages.js",
                "/composer.js",
                "/trouble.js",
                "/panels.js",
                "/kinds.js",
                "/icon.svg"
            })
    void pageIsServedWithoutAnythingFromElsewhere(String path) {
        var answer = http.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text().replace("http://www.w3.org/2000/svg", ""))
                .doesNotContainPattern("(src|href|import|url)[ =(\"']+https?://")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void everyMisbehaviourAndEverythingThatIsSharedCanBeChosenOnThePage() {
        assertThat(http.get("/trouble.js").text())
                .contains(Stream.of(MisbehaviourKind.values())
                        .map(it -> "\"" + it + "\"")
                        .toList());
        assertThat(http.get("/kinds.js").text())
                .contains(Stream.of(Shared.values()).map(it -> "\"" + it + "\"").toList());
    }
}
