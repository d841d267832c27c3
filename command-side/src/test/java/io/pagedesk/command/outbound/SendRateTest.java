package io.pagedesk.command.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SendRateTest {

    private final SettableClock clock = new SettableClock();
    private final Instant start = clock.instant();
    private final SendRate rate = new SendRate(clock, Outbound.withRate(4, 2));

    @Test
    void aSecondsWorthLeavesAtOnceAndTheRestOneAfterTheOther() {
        assertThat(answers(texts("page", 10)))
                .containsExactly(
                        now(), now(), now(), now(), at(250), at(500), at(750), at(1_000), at(1_250), at(1_500));
    }

    @Test
    void eachLeavesAtTheMomentItWasTold() {
        List<QueuedPart> parts = texts("page", 6);
        answers(parts);

        clock.advance(Duration.ofMillis(250));

        assertThat(rate.mayNotLeaveUntil(parts.get(4))).isEmpty();
        assertThat(rate.mayNotLeaveUntil(parts.get(5))).contains(start.plusMillis(500));
    }

    @Test
    void onePageDoesNotSlowAnother() {
        answers(texts("page", 40));

        assertThat(answers(texts("another", 2))).containsExactly(now(), now());
    }

    @Test
    void audioAndVideoHaveALimitOfTheirOwn() {
        List<QueuedPart> media =
                List.of(part("page", 100, "video"), part("page", 101, "audio"), part("page", 102, "video"));

        assertThat(answers(media)).containsExactly(now(), now(), at(500));
        assertThat(rate.mayNotLeaveUntil(part("page", 103, "image"))).isEmpty();
    }

    @Test
    void momentsThatPassedUnusedWhileThePageWasHeldGiveNoBurst() {
        List<QueuedPart> parts = texts("page", 40);
        answers(parts);

        clock.advance(Duration.ofMinutes(5));

        assertThat(answers(parts)).filteredOn(Optional::isEmpty).hasSize(4);
    }

    private List<Optional<Instant>> answers(List<QueuedPart> parts) {
        return parts.stream().map(rate::mayNotLeaveUntil).toList();
    }

    private Optional<Instant> at(int millis) {
        return Optional.of(start.plusMillis(millis));
    }

    private static Optional<Instant> now() {
        return Optional.empty();
    }

    private static List<QueuedPart> texts(String pageId, int count) {
        return IntStream.range(0, count).mapToObj(n -> part(pageId, n, null)).toList();
    }

    private static QueuedPart part(String pageId, int number, String attachment) {
        JsonNode message = JsonMapper.shared()
                .valueToTree(
                        attachment == null ? Map.of("text", "x") : Map.of("attachment", Map.of("type", attachment)));
        return new QueuedPart(
                number, pageId + number, 0, "c" + number, pageId, "p", message, Instant.EPOCH, 0, 0, null, null);
    }
}
