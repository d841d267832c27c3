package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.simulator.graph.send.Call;
import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import io.pagedesk.simulator.misbehaviour.MisbehaviourKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The Graph API is down for an hour, by a clock that is moved on; the desk has nothing but its own queue meanwhile. */
class OutageIT {

    private static final int SENDS_PER_SECOND = 4;
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final String FIRST = "On its way.";
    private static final String SECOND = "It is here.";

    private static RunningDesk desk;

    private final Map<CustomerChat, List<String>> repliesOf = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        desk = RunningDesk.start(
                "pagedesk.outbound.rate.sends-per-second=" + SENDS_PER_SECOND / Deployment.commandSides(),
                "pagedesk.outbound.retry.max-delay=5m");
    }

    @AfterAll
    static void stop() throws IOException {
        desk.close();
    }

    @Test
    void anHourWithoutMetaLosesNothingSendsNothingTwiceAndHoldsThePageWithTheDeadTokenAlone() {
        String shop = desk.newPage();
        String cafe = desk.newPage();
        String dead = desk.newPage();
        List<CustomerChat> ofShop = customers(shop, 7);
        List<CustomerChat> ofCafe = customers(cafe, 4);
        List<CustomerChat> ofDead = customers(dead, 3);
        CustomerChat pastTheDay = desk.newCustomerOf(shop);
        pastTheDay.wrote(Duration.ofHours(24).minusMinutes(30), "Where is my parcel?");
        CustomerChat pastTheWeek = desk.newCustomerOf(cafe);
        pastTheWeek.wrote(Duration.ofDays(7).minusMinutes(30), "Where is my parcel?");

        desk.messenger().begin(Misbehaviour.of(MisbehaviourKind.SERVER_ERRORS));
        Stream.of(ofShop, ofCafe, ofDead, List.of(pastTheDay))
                .flatMap(List::stream)
                .forEach(chat -> {
                    answer(chat, FIRST);
                    answer(chat, SECOND);
                });
        answer(pastTheWeek, FIRST);
        desk.messenger().pages().killToken(dead);
        anHourPasses(Stream.of(ofShop, ofCafe, List.of(pastTheDay))
                .flatMap(List::stream)
                .toList());

        assertThat(desk.messenger().calls()).noneMatch(OutageIT::wasTaken);
        assertThat(allCallsOf(SECOND)).as("the first one is not there yet").isEmpty();

        desk.clock().stop();
        desk.messenger().behave();
        desk.messenger().clearCalls();
        desk.clock().forward(TEN_MINUTES);
        secondsPassUntil(() -> {
            assertThat(waiting(shop)).isZero();
            assertThat(waiting(cafe)).isZero();
        });

        Stream.of(ofShop, ofCafe).flatMap(List::stream).forEach(OutageIT::assertBothArrivedInOrder);
        assertRejudged(pastTheDay, pastTheWeek);
        assertSentAtTheirRateAndOnce(shop);
        assertSentAtTheirRateAndOnce(cafe);
        assertOnlyTheDeadOneWaits(dead, ofDead);

        desk.messenger().pages().replaceToken(dead, "a-new-token");
        desk.admin().connectPage(desk.appId(), dead, "a-new-token");
        secondsPassUntil(() -> assertThat(waiting(dead)).isZero());

        ofDead.forEach(OutageIT::assertBothArrivedInOrder);
        assertSentAtTheirRateAndOnce(dead);
    }

    private List<CustomerChat> customers(String pageId, int count) {
        List<CustomerChat> chats = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            CustomerChat chat = desk.newCustomerOf(pageId);
            chat.writes("Where is my parcel?");
            chats.add(chat);
        }
        return chats;
    }

    private void answer(CustomerChat chat, String text) {
        repliesOf.computeIfAbsent(chat, first -> new ArrayList<>()).add(chat.isAnswered(text));
    }

    /** Each conversation tries again and again; the check of its subscription finds out about the dead token. */
    private void anHourPasses(List<CustomerChat> trying) {
        for (int tenMinutes = 0; tenMinutes < 6; tenMinutes++) {
            Map<CustomerChat, Integer> before = trying.stream()
                    .collect(Collectors.toMap(
                            Function.identity(), chat -> chat.calls().size()));
            desk.clock().forward(TEN_MINUTES);
            eventually(() -> assertThat(trying)
                    .allSatisfy(chat -> assertThat(chat.calls()).as(chat.psid()).hasSizeGreaterThan(before.get(chat))));
        }
    }

    /** The clock stands between the seconds, so that what a second allows can be counted. */
    private static void secondsPassUntil(Runnable isSo) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(400))
                .untilAsserted(() -> {
                    desk.clock().forward(Duration.ofSeconds(1));
                    isSo.run();
                });
    }

    private static void assertBothArrivedInOrder(CustomerChat chat) {
        assertThat(chat.receivedTexts()).containsExactly(FIRST, SECOND);
    }

    private void assertRejudged(CustomerChat pastTheDay, CustomerChat pastTheWeek) {
        List<String> day = repliesOf.get(pastTheDay);
        pastTheDay.awaitLeft(day.get(0));
        assertThat(pastTheDay.received()).extracting(it -> it.sending().tag()).containsExactly("HUMAN_AGENT");
        pastTheDay.awaitState(day.get(1), "FAILED");
        assertThat(reasonOf(pastTheDay, day.get(1))).isEqualTo("human-agent-reply-used");

        String week = repliesOf.get(pastTheWeek).get(0);
        pastTheWeek.awaitState(week, "FAILED");
        assertThat(reasonOf(pastTheWeek, week)).isEqualTo("window-closed");
        assertThat(pastTheWeek.received()).isEmpty();
    }

    private static String reasonOf(CustomerChat chat, String replyId) {
        return chat.parts(replyId).get(0).at("/delivery/error/message").asString();
    }

    private static void assertSentAtTheirRateAndOnce(String pageId) {
        List<Call> taken = desk.messenger().calls().stream()
                .filter(call -> call.node().equals(pageId))
                .filter(OutageIT::wasTaken)
                .toList();
        assertThat(taken)
                .extracting(call -> call.body().at("/message/metadata").asString())
                .doesNotHaveDuplicates();
        List<Instant> moments = taken.stream().map(Call::at).sorted().toList();
        Instant first = moments.get(0);
        for (int sent = 0; sent < moments.size(); sent++) {
            long seconds = Duration.between(first, moments.get(sent)).toSeconds() + 1;
            assertThat(sent + 1L)
                    .as("sent in %d s; a call may reach Meta in the second after its own, never before", seconds)
                    .isLessThanOrEqualTo(seconds * SENDS_PER_SECOND);
        }
        assertThat(moments.stream().distinct())
                .as("more than one second's worth")
                .hasSizeGreaterThan(1);
    }

    private static void assertOnlyTheDeadOneWaits(String dead, List<CustomerChat> chats) {
        JsonNode page = desk.admin().page(dead);
        assertThat(page.path("state").asString()).isEqualTo("CREDENTIALS_EXPIRED");
        assertThat(page.at("/sending/state").asString()).isEqualTo("HELD");
        assertThat(page.at("/sending/reason").asString()).isEqualTo("credentials-expired");
        assertThat(waiting(dead)).isEqualTo(2 * chats.size());
        assertThat(chats).allSatisfy(chat -> assertThat(chat.received()).isEmpty());
    }

    private static int waiting(String pageId) {
        return desk.admin().page(pageId).at("/sending/waiting").asInt();
    }

    private static List<Call> allCallsOf(String text) {
        return desk.messenger().calls().stream()
                .filter(call -> call.body().at("/message/text").asString("").equals(text))
                .toList();
    }

    private static boolean wasTaken(Call call) {
        return Objects.equals(call.status(), 200);
    }
}
