package io.pagedesk.query.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.events.conversation.MessageDeleted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.PageInboxMessageRecorded;
import io.pagedesk.query.desk.ConversationFacts;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhenAttachmentsComeThenKeepThemTest {

    private static final Instant NOON = ConversationFacts.NOON;

    private final FileServer server = new FileServer();
    private final MediaBench bench = new MediaBench("keep=true", "hosts=" + server.origin());
    private final String address = server.serves("/photo.png", "image/png", FileServer.PNG);

    @AfterEach
    void end() throws IOException {
        bench.close();
        server.close();
    }

    @Test
    void filesAreWantedAndPagesToVisitAreNot() {
        bench.automation.on(received(
                "image", "audio", "video", "file", "sticker", "fallback", "template", "location", "reel", "hologram"));

        assertThat(Stream.generate(() -> bench.work.claim(NOON, bench.settings.lease()))
                        .takeWhile(job -> job.isPresent())
                        .map(job -> job.orElseThrow().id()))
                .containsExactlyInAnyOrder(
                        MediaId.of("m1", 0),
                        MediaId.of("m1", 1),
                        MediaId.of("m1", 2),
                        MediaId.of("m1", 3),
                        MediaId.of("m1", 4));
    }

    @Test
    void anAttachmentWithoutAnAddressIsNotWanted() {
        bench.automation.on(new MessageReceived(
                "c",
                "c-1",
                "m1",
                null,
                List.of(new Attachment("image", null, null, null)),
                null,
                null,
                null,
                NOON,
                ConversationFacts.windowFrom(NOON, 1),
                NOON));

        assertThat(bench.work.waiting()).isZero();
    }

    @Test
    void whatWasSentForThePageElsewhereIsWantedToo() {
        bench.automation.on(new PageInboxMessageRecorded(
                "c", "c-1", "p1", null, List.of(new Attachment("file", address, "offer.pdf", null)), null, NOON, NOON));

        assertThat(bench.work.waiting()).isEqualTo(1);
    }

    @Test
    void aDeskThatKeepsNoCopiesWantsNone() throws IOException {
        try (MediaBench other = new MediaBench()) {
            other.automation.on(received("image"));

            assertThat(other.settings.keep()).isFalse();
            assertThat(other.work.waiting()).isZero();
        }
    }

    @Test
    void anEventThatComesTwiceIsWorkedOnOnce() {
        bench.automation.on(received("image"));
        bench.automation.on(received("image"));
        assertThat(bench.work.waiting()).isEqualTo(1);
        bench.copying.copyNext();

        bench.automation.on(received("image"));

        assertThat(bench.copying.copyNext()).isFalse();
        assertThat(server.requests).hasValue(1);
    }

    @Test
    void whatTheCustomerTookBackIsDroppedAndStaysSo() {
        bench.automation.on(received("image", "image"));
        bench.copying.copyNext();
        String kept = bench.kept
                .among(List.of(MediaId.of("m1", 0), MediaId.of("m1", 1)))
                .iterator()
                .next();

        bench.automation.on(new MessageDeleted("c", "c-1", "m1", NOON, NOON));
        bench.automation.on(new MessageDeleted("c", "c-1", "m1", NOON, NOON));
        bench.automation.on(received("image", "image"));

        assertThat(bench.copying.copyNext()).isFalse();
        assertThat(bench.kept.find(kept)).isEmpty();
        assertThat(bench.kept.among(List.of(kept))).isEmpty();
        assertThat(bench.chunkIds()).isEmpty();
    }

    @Test
    void aWithdrawalThatBrokeOffIsBroughtToItsEnd() {
        bench.automation.on(received("image"));
        bench.copying.copyNext();
        MediaFile file = bench.records.kept(MediaId.of("m1", 0)).orElseThrow();
        bench.records.withdraw(file, "m1");
        assertThat(bench.kept.find(file.id())).isEmpty();
        assertThat(bench.chunkIds()).isNotEmpty();

        bench.automation.on(new MessageDeleted("c", "c-1", "m1", NOON, NOON));

        assertThat(bench.chunkIds()).isEmpty();
        assertThat(bench.records.storedOf("m1")).isEmpty();
    }

    @Test
    void aDeskThatNoLongerKeepsCopiesStillDropsThem() throws IOException {
        bench.automation.on(received("image"));
        bench.copying.copyNext();

        try (MediaBench later = new MediaBench(bench.database)) {
            later.automation.on(new MessageDeleted("c", "c-1", "m1", NOON, NOON));
        }

        assertThat(bench.chunkIds()).isEmpty();
    }

    private MessageReceived received(String... types) {
        return new MessageReceived(
                "c",
                "c-1",
                "m1",
                null,
                Stream.of(types)
                        .map(type -> new Attachment(type, address, null, null))
                        .toList(),
                null,
                null,
                null,
                NOON,
                ConversationFacts.windowFrom(NOON, 1),
                NOON);
    }
}
