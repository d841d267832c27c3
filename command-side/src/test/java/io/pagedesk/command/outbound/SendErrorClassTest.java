package io.pagedesk.command.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.graph.GraphError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendErrorClassTest {

    @ParameterizedTest
    @CsvSource({
        "1,,RETRY",
        "2,,RETRY",
        "4,,RETRY",
        "17,,RETRY",
        "32,,RETRY",
        "613,,RETRY",
        "613,2534040,RETRY",
        "80001,,RETRY",
        "1200,,RETRY",
        "613,2018338,REFUSED",
        "1,1357046,UNKNOWN",
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
        "100,2018001,REFUSED",
        "100,33,REFUSED",
        "100,,REFUSED",
        "100,2018047,REFUSED",
        "100,2018109,REFUSED",
        "100,2018074,REFUSED",
        "100,2018008,ATTACHMENT_NOT_FETCHED",
        "100,2018294,ATTACHMENT_NOT_FETCHED",
        "190,,TOKEN_INVALID",
        "190,460,TOKEN_INVALID",
        "190,463,TOKEN_INVALID",
        "200,,PERMISSION_MISSING",
        "200,2018028,PERMISSION_MISSING",
        "10,,PERMISSION_MISSING",
        "230,,PERMISSION_MISSING",
        "10,2018300,THREAD_ELSEWHERE",
        "100,2018321,THREAD_ELSEWHERE",
        "999,,REFUSED"
    })
    void f6CodeAndSubcodeDecide(Integer code, Integer subcode, SendErrorClass expected) {
        assertThat(SendErrorClass.of(error(code, subcode, 400, "This message is sent outside of allowed window.")))
                .isEqualTo(expected);
        assertThat(SendErrorClass.of(error(code, subcode, 200, "Session has expired")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"500,RETRY", "502,RETRY", "503,RETRY", "429,RETRY", "404,REFUSED", "301,REFUSED"})
    void withoutAnErrorBodyTheStatusDecides(int status, SendErrorClass expected) {
        assertThat(SendErrorClass.of(error(null, null, status, null))).isEqualTo(expected);
    }

    @Test
    void f7OnlyTheTokenClassIsATokenError() {
        assertThat(SendErrorClass.of(error(100, 190, 400, "Error validating access token")))
                .isNotEqualTo(SendErrorClass.TOKEN_INVALID);
    }

    private static GraphError error(Integer code, Integer subcode, int status, String message) {
        return new GraphError(code, subcode, status, message, "trace");
    }
}
