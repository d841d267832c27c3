package io.pagedesk.command.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.pagedesk.command.desk.FakeGraph;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as Meta's error references show them, read as they come over the wire. */
class GraphErrorClassTest {

    private static final PageToken TOKEN = new PageToken("42", "7", "page-token", "app-secret", null);

    private final FakeGraph meta = new FakeGraph();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final GraphApi graph = new GraphApi(
            new GraphProperties(
                    meta.uri(),
                    "v26.0",
                    URI.create("https://dialog.example"),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2)),
            List.of(new BadRequests(meters)),
            ObservationRegistry.NOOP);

    @AfterEach
    void stop() {
        meta.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1,,TEMPORARY",
        "1,99,TEMPORARY",
        "1,1357046,OUTCOME_UNKNOWN",
        "2,,TEMPORARY",
        "1200,,TEMPORARY",
        "4,,RATE_LIMITED",
        "17,,RATE_LIMITED",
        "32,,RATE_LIMITED",
        "613,,RATE_LIMITED",
        "613,2534040,RATE_LIMITED",
        "80001,,RATE_LIMITED",
        "80001,2446079,RATE_LIMITED",
        "613,2018338,TOO_MANY_TAGGED",
        "10,2018278,OUTSIDE_WINDOW",
        "10,2534022,OUTSIDE_WINDOW",
        "10,2018065,OUTSIDE_WINDOW",
        "551,,PERSON_UNAVAILABLE",
        "551,1545041,PERSON_UNAVAILABLE",
        "200,1545041,PERSON_UNAVAILABLE",
        "10,2018108,PERSON_UNAVAILABLE",
        "10,1893063,PAGE_RESTRICTED",
        "2022,,PAGE_RESTRICTED",
        "368,,PAGE_RESTRICTED",
        "368,1390008,PAGE_RESTRICTED",
        "100,2018001,NO_SUCH_RECIPIENT",
        "100,33,NO_SUCH_RECIPIENT",
        "100,,BAD_REQUEST",
        "100,2018999,BAD_REQUEST",
        "100,2018008,ATTACHMENT_NOT_FETCHED",
        "100,2018294,ATTACHMENT_NOT_FETCHED",
        "100,2018047,ATTACHMENT_REFUSED",
        "100,2018109,ATTACHMENT_REFUSED",
        "100,2018074,ATTACHMENT_REFUSED",
        "190,,TOKEN_INVALID",
        "190,460,TOKEN_INVALID",
        "190,463,TOKEN_INVALID",
        "190,467,TOKEN_INVALID",
        "200,,PERMISSION_MISSING",
        "200,2018028,PERMISSION_MISSING",
        "10,,PERMISSION_MISSING",
        "230,,PERMISSION_MISSING",
        "10,2018300,THREAD_ELSEWHERE",
        "100,2018300,THREAD_ELSEWHERE",
        "2018300,,THREAD_ELSEWHERE",
        "10,2018321,THREAD_ELSEWHERE",
        "100,2018218,PROFILE_UNAVAILABLE",
        "100,2018247,PROFILE_UNAVAILABLE",
        "2018218,,PROFILE_UNAVAILABLE",
        "10,2018999,REFUSED",
        "999,,REFUSED"
    })
    void f6CodeAndSubcodeDecideWhateverTheWordsAndTheStatus(int code, Integer subcode, GraphErrorClass expected) {
        assertThat(meaningOf(400, body("(#10) This message is sent outside of allowed window.", code, subcode, "")))
                .isEqualTo(expected);
        assertThat(meaningOf(200, body("Error validating access token: Session has expired.", code, subcode, "")))
                .isEqualTo(expected);
        assertThat(meaningOf(500, body("\u00c9l mensaje no se ha enviado", code, subcode, "")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "999,true,TEMPORARY",
        "999,false,REFUSED",
        "100,true,BAD_REQUEST",
        "190,true,TOKEN_INVALID",
        "551,true,PERSON_UNAVAILABLE"
    })
    void thatItPassesIsBelievedOfACodeThatIsNotListedAlone(int code, boolean passing, GraphErrorClass expected) {
        assertThat(meaningOf(400, body("An unknown error occurred", code, null, ",\"is_transient\":" + passing)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "500,TEMPORARY",
        "502,TEMPORARY",
        "503,TEMPORARY",
        "504,TEMPORARY",
        "429,RATE_LIMITED",
        "404,REFUSED",
        "301,REFUSED"
    })
    void withoutAnErrorBodyTheStatusDecides(int status, GraphErrorClass expected) {
        assertThat(meaningOf(status, "")).isEqualTo(expected);
        assertThat(meaningOf(status, "<html><body>Sorry, something went wrong.</body></html>"))
                .isEqualTo(expected);
        assertThat(meaningOf(status, "{\"error\":{\"message\":\"no code\"}}")).isEqualTo(expected);
    }

    @Test
    void f7OnlyTheTokenClassIsATokenError() {
        assertThat(meaningOf(401, body("Error validating access token", 100, 190, "")))
                .isNotEqualTo(GraphErrorClass.TOKEN_INVALID);
        assertThat(meaningOf(401, "")).isNotEqualTo(GraphErrorClass.TOKEN_INVALID);
        assertThat(meaningOf(403, body("OAuthException", 102, null, ""))).isNotEqualTo(GraphErrorClass.TOKEN_INVALID);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 190, 613})
    void aMalformedCallCountsAsADefectOfTheDeskAndNothingElseDoes(int code) {
        meaningOf(400, body("(#100) Param recipient must be non-empty", code, null, ""));

        assertThat(meters.get("pagedesk.graph.bad.requests").counter().count()).isEqualTo(code == 100 ? 1 : 0);
    }

    private GraphErrorClass meaningOf(int status, String body) {
        meta.answer("POST /v26.0/42/messages", status, body);
        return catchThrowableOfType(GraphRefusedException.class, () -> graph.post(TOKEN, "/42/messages", Map.of()))
                .error()
                .meaning();
    }

    private static String body(String message, int code, Integer subcode, String more) {
        return "{\"error\":{\"message\":\"" + message + "\",\"type\":\"OAuthException\",\"code\":" + code
                + (subcode == null ? "" : ",\"error_subcode\":" + subcode) + more
                + ",\"fbtrace_id\":\"D2kxCybrKVw\"}}";
    }
}
