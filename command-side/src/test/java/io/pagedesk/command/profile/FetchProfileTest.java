package io.pagedesk.command.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.command.conversation.ConversationId;
import io.pagedesk.command.desk.FakeGraph;
import io.pagedesk.command.desk.RunningDesk;
import io.pagedesk.command.page.HoldReason;
import io.pagedesk.command.page.PageHolds;
import io.pagedesk.command.sql.SqlInstant;
import io.pagedesk.command.work.BackgroundWork;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** F16: a name that Meta does not tell is no error; what passes is asked again. */
class FetchProfileTest extends RunningDesk {

    private static final AtomicLong IDS = new AtomicLong(5_700_000);
    private static final String APP = "2201";

    private final String page = String.valueOf(IDS.incrementAndGet());
    private final String psid = String.valueOf(IDS.incrementAndGet());
    private final String conversation = ConversationId.of(page, psid);

    @Autowired
    private ProfileRequests requests;

    @Autowired
    private BackgroundWork work;

    @Autowired
    private PageHolds holds;

    @BeforeEach
    void connect() {
        desk().asAdmin(
                        "POST",
                        "/api/admin/apps",
                        Map.of("appId", APP, "name", "App", "appSecret", "secret", "verifyToken", "v"));
        desk().asAdmin(
                        "POST",
                        "/api/admin/pages",
                        Map.of("appId", APP, "pageId", page, "name", "Shop", "accessToken", "token"))
                .hasStatus(201);
        requests.add(conversation, page, psid);
    }

    @ParameterizedTest
    @CsvSource({"100,2018218", "100,2018247", "10,", "200,", "100,33", "100,2018001"})
    void f16WhatMetaDoesNotTellIsAskedOnceAndIsNoFaultOfThePage(int code, Integer subcode) {
        metaRefuses(code, subcode);

        work.begin(FetchProfile.KIND, conversation);

        soon(() ->
                assertThat(requests.find(conversation).orElseThrow().askedAt()).isEqualTo(clock.instant()));
        assertThat(asked()).isEqualTo(1);
        assertThat(pageState()).isEqualTo("CONNECTED");
        assertThat(holds.sending(page).orElseThrow().isHeld()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2,", "1,", "1,1357046"})
    void f16WhatPassesIsAskedAgain(int code, Integer subcode) {
        metaRefuses(code, subcode);
        work.begin(FetchProfile.KIND, conversation);
        soon(() -> assertThat(retries()).isEqualTo(1));
        META.answer("GET /v26.0/" + psid, 200, "{}");

        advance(Duration.ofSeconds(10));

        soon(() ->
                assertThat(requests.find(conversation).orElseThrow().askedAt()).isEqualTo(clock.instant()));
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void f7OnlyATokenErrorExpiresTheCredentials() {
        metaRefuses(190, 460);

        work.begin(FetchProfile.KIND, conversation);

        soon(() -> assertThat(pageState()).isEqualTo("CREDENTIALS_EXPIRED"));
    }

    @Test
    void whereThePageCallsTooMuchTheNameWaits() {
        holds.hold(page, HoldReason.RATE_LIMITED, clock.instant().plus(Duration.ofMinutes(19)));
        work.begin(FetchProfile.KIND, conversation);
        soon(() -> assertThat(jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance = ?"
                                + " AND picked = FALSE AND execution_time > ?")
                        .params(conversation, SqlInstant.of(clock.instant()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
        assertThat(asked()).isZero();

        advance(Duration.ofMinutes(19));

        soon(() -> assertThat(asked()).isEqualTo(1));
    }

    private void metaRefuses(int code, Integer subcode) {
        META.answer(
                "GET /v26.0/" + psid,
                new FakeGraph.Answer(
                        400,
                        "{\"error\":{\"code\":" + code + (subcode == null ? "" : ",\"error_subcode\":" + subcode)
                                + "}}",
                        Map.of()));
    }

    private int asked() {
        return META.requestsFor(psid).size();
    }

    private int retries() {
        return jdbc.sql("SELECT consecutive_failures FROM scheduled_tasks WHERE task_name = 'fetch-profile'"
                        + " AND task_instance = ? AND picked = FALSE")
                .param(conversation)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private String pageState() {
        return desk().asAdmin("GET", "/api/admin/pages", null)
                .hasStatus(200)
                .body()
                .valueStream()
                .filter(it -> it.get("pageId").stringValue().equals(page))
                .map(it -> it.get("state").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(assertion);
    }
}
