package io.pagedesk.query.rebuild;

import static io.pagedesk.query.desk.RunningQuerySide.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import io.pagedesk.query.desk.BusyDesk;
import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.generation.Generation;
import io.pagedesk.query.projection.FlushedEvents;
import io.pagedesk.query.projection.Projections;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an admin does about a view; the desk can be made to stand between the writing of a batch and its token. */
class RebuildApiTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final AtomicReference<Runnable> AFTER_A_FLUSH = new AtomicReference<>(() -> {});
    private static final RunningQuerySide DESK = new RunningQuerySide(
            "jdbc:hsqldb:mem:" + UUID.randomUUID(),
            beans -> beans.registerBean(
                    "flushedEventsOfTheTest",
                    FlushedEvents.class,
                    () -> RebuildApiTest::flushed,
                    bean -> bean.setPrimary(true)),
            "--pagedesk.rebuild.keep-old-for=2s");

    private final Views views = new Views(DESK);
    private final String admin = DESK.tokens().of("root", "ADMIN");

    private static void flushed(Generation generation, int events) {
        if (generation.number() > 1 && generation.projection().equals(Projections.MESSAGES)) {
            AFTER_A_FLUSH.get().run();
        }
    }

    @BeforeAll
    static void fill() {
        DESK.publish(BusyDesk.events(7, 1_500));
    }

    @AfterEach
    void goOn() {
        AFTER_A_FLUSH.set(() -> {});
    }

    @AfterAll
    static void stop() {
        DESK.close();
    }

    @Test
    void aViewIsMadeAnewReplacesTheOldOneAndThatOneGoes() {
        int before = caughtUp(Projections.TICKETS);
        Map<String, Map<String, Document>> documents = views.documents(Projections.TICKETS, before);

        views.rebuild(Projections.TICKETS);
        await().atMost(LONG).until(() -> views.isCaughtUp(Projections.TICKETS, before + 1));

        assertThat(views.documents(Projections.TICKETS, before + 1)).isEqualTo(documents);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(DESK.database().listCollectionNames())
                        .doesNotContain(new Generation(Projections.TICKETS, before).collection("tickets"))
                        .contains(new Generation(Projections.TICKETS, before + 1).collection("tickets")));
        assertThat(acts()).anySatisfy(act -> {
            assertThat(act.path("act").asString()).isEqualTo("rebuild-started");
            assertThat(act.path("by").asString()).isEqualTo("root");
        });
    }

    @Test
    void aRebuildShowsHowFarItIsAndIsGivenUpOnCommand() {
        int before = caughtUp(Projections.MESSAGES);
        CountDownLatch goOn = new CountDownLatch(1);
        AFTER_A_FLUSH.set(() -> awaitQuietly(goOn));
        try {
            views.rebuild(Projections.MESSAGES);
            views.rebuild(Projections.MESSAGES);

            JsonNode row = views.row(Projections.MESSAGES);
            assertThat(row.path("state").asString()).isEqualTo("REBUILDING");
            assertThat(row.path("generation").asInt()).isEqualTo(before);
            assertThat(row.path("progress").asDouble()).isLessThan(1);
            assertThat(row.path("rebuild").path("generation").asInt()).isEqualTo(before + 1);
            assertThat(row.path("rebuild").path("startedBy").asString()).isEqualTo("root");

            assertThat(views.send("DELETE", Projections.MESSAGES).statusCode()).isEqualTo(204);
        } finally {
            goOn.countDown();
        }
        assertThat(views.row(Projections.MESSAGES).path("state").asString()).isEqualTo("LIVE");
        assertThat(views.row(Projections.MESSAGES).path("generation").asInt()).isEqualTo(before);
        HttpStatusOf again = new HttpStatusOf(views.send("DELETE", Projections.MESSAGES));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("no-rebuild");
    }

    @Test
    void aRebuildThatIsStoppedBetweenABatchAndItsTokenGoesOnAndLosesNothing() {
        int before = caughtUp(Projections.MESSAGES);
        Map<String, Map<String, Document>> documents = views.documents(Projections.MESSAGES, before);
        CountDownLatch failures = new CountDownLatch(2);
        AFTER_A_FLUSH.set(() -> {
            if (failures.getCount() > 0) {
                failures.countDown();
                throw new MongoTimeoutException("gone, with the batch written and its token not");
            }
        });
        int next = views.row(Projections.MESSAGES).path("generation").asInt();

        views.rebuild(Projections.MESSAGES);
        await().atMost(LONG)
                .until(() -> views.row(Projections.MESSAGES).path("generation").asInt() > next);

        assertThat(failures.getCount()).isZero();
        int now = views.row(Projections.MESSAGES).path("generation").asInt();
        await().atMost(LONG).until(() -> views.isCaughtUp(Projections.MESSAGES, now));
        assertThat(views.documents(Projections.MESSAGES, now)).isEqualTo(documents);
    }

    @Test
    void whatIsNoProjectionCannotBeMadeAnew() {
        HttpStatusOf unknown = new HttpStatusOf(views.send("POST", "nothing"));

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("projection-not-found");
        assertThat(new HttpStatusOf(views.send("DELETE", "nothing")).status()).isEqualTo(404);
    }

    @Test
    void onlyAdminsMayAndACookieAloneProvesNothing() {
        String path = "/api/admin/projections/pages/rebuild";

        assertThat(DESK.send("POST", path, null).statusCode()).isEqualTo(401);
        assertThat(DESK.send("POST", path, DESK.tokens().of("ada", "AGENT")).statusCode())
                .isEqualTo(403);
        assertThat(DESK.send("POST", path, DESK.tokens().of("ada", "AUDITOR")).statusCode())
                .isEqualTo(403);
        assertThat(DESK.send("POST", path, null, "Cookie", "pagedesk-session=" + admin)
                        .statusCode())
                .isEqualTo(403);
        assertThat(DESK.send(
                                "POST",
                                path,
                                null,
                                "Cookie",
                                "pagedesk-session=" + admin + "; XSRF-TOKEN=t",
                                "X-XSRF-TOKEN",
                                "t")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void theCommandLineAsksForItAndTellsWhenItIsDone() {
        int before = caughtUp(Projections.ACCESS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = RebuildCommand.run(
                Map.of("PAGEDESK_TOKEN", admin),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                "rebuild",
                "access",
                "--url=http://127.0.0.1:" + DESK.port("local.server.port"));

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("access: generation " + (before + 1) + " is read");
    }

    @Test
    void theCommandLineSaysWhatIsWrong() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        String url = "--url=http://127.0.0.1:" + DESK.port("local.server.port");

        assertThat(RebuildCommand.run(Map.of(), print, "rebuild")).isEqualTo(2);
        assertThat(RebuildCommand.run(Map.of(), print, "rebuild", "access", url))
                .isEqualTo(1);
        assertThat(RebuildCommand.run(Map.of("PAGEDESK_TOKEN", admin), print, "rebuild", "nothing", url))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("usage: rebuild", "PAGEDESK_TOKEN", "projection-not-found");
    }

    private int caughtUp(String projection) {
        await().atMost(LONG)
                .until(() -> views.row(projection).path("lag").asLong() == 0
                        && views.row(projection).path("state").asString().equals("LIVE"));
        return views.row(projection).path("generation").asInt();
    }

    private JsonNode acts() {
        return views.get("/api/admin/projections/acts");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record HttpStatusOf(int status, String code) {

        HttpStatusOf(HttpResponse<String> answer) {
            this(answer.statusCode(), json(answer).path("code").asString());
        }
    }
}
