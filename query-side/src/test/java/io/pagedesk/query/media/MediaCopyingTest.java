package io.pagedesk.query.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MediaCopyingTest {

    private static final byte[] PICTURE = FileServer.picture(2 * MediaChunks.CHUNK_SIZE + 17);

    private final FileServer server = new FileServer();
    private final MediaBench bench = new MediaBench("hosts=" + server.origin(), "max-size=2MB");
    private final String address = server.serves("/photo.png", "image/png", PICTURE);

    @AfterEach
    void end() throws IOException {
        bench.close();
        server.close();
    }

    @Test
    void anAttachmentIsCopiedAndNothingIsLeftToDo() {
        MediaJob job = bench.wanted("m1", address);

        assertThat(bench.copying.copyNext()).isTrue();

        assertThat(bench.bytes(job.id())).isEqualTo(PICTURE);
        assertThat(bench.records.kept(job.id()))
                .contains(new MediaFile(job.id(), "photo.png", "image/png", PICTURE.length, 1));
        assertThat(bench.kept.among(List.of(job.id(), "another"))).isEqualTo(Set.of(job.id()));
        assertThat(bench.copying.copyNext()).isFalse();
        assertThat(meter("pagedesk.media.kept")).isEqualTo(1);
        assertThat(bench.meters.get("pagedesk.media.waiting").gauge().value()).isZero();
    }

    @Test
    void whatIsNotThereAnyMoreIsNotAskedForAgain() {
        MediaJob job = bench.wanted("m1", server.status("/gone", 403));

        bench.copying.copyNext();
        bench.clock.advance(Duration.ofDays(2));

        assertThat(bench.copying.copyNext()).isFalse();
        assertThat(bench.reason(job.id())).isEqualTo("gone");
        assertThat(bench.kept.find(job.id())).isEmpty();
        assertThat(bench.meters
                        .get("pagedesk.media.failed")
                        .tag("reason", "gone")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatIsTooLargeLeavesNothingBehind() {
        MediaJob job = bench.wanted("m1", server.answers("/large.png", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(FileServer.picture(2 * 1024 * 1024 + 1));
        }));

        bench.copying.copyNext();

        assertThat(bench.reason(job.id())).isEqualTo("too-large");
        assertThat(bench.chunkIds()).isEmpty();
    }

    @Test
    void whatIsOfAnotherTypeThanItSaysIsNotKept() {
        MediaJob job =
                bench.wanted("m1", server.serves("/page.png", "image/png", "<html>".getBytes(StandardCharsets.UTF_8)));

        bench.copying.copyNext();

        assertThat(bench.reason(job.id())).isEqualTo("type-not-allowed");
        assertThat(bench.chunkIds()).isEmpty();
    }

    @Test
    void whatFailsForNowIsTriedAgainLaterAndLater() {
        bench.wanted("m1", server.status("/down", 503));

        for (Duration delay : List.of(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(120))) {
            assertThat(bench.copying.copyNext()).isTrue();
            bench.clock.advance(delay.minusMillis(1));
            assertThat(bench.copying.copyNext()).isFalse();
            bench.clock.advance(Duration.ofMillis(1));
        }
        assertThat(server.requests).hasValue(3);
    }

    @Test
    void aServerThatComesBackIsAskedInTime() {
        String[] down = {"yes"};
        MediaJob job = bench.wanted("m1", server.answers("/late.png", exchange -> {
            if (down[0].equals("yes")) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                exchange.sendResponseHeaders(200, FileServer.PNG.length);
                exchange.getResponseBody().write(FileServer.PNG);
            }
        }));
        bench.copying.copyNext();
        down[0] = "no";
        bench.clock.advance(Duration.ofSeconds(30));
        bench.copying.copyNext();

        assertThat(bench.bytes(job.id())).isEqualTo(FileServer.PNG);
    }

    @Test
    void afterADayNobodyTriesAnyMore() {
        MediaJob job = bench.wanted("m1", server.status("/down", 503));
        for (int attempts = 0; attempts < 40 && !bench.records.isDecided(job.id()); attempts++) {
            bench.copying.copyNext();
            bench.clock.advance(Duration.ofHours(1));
        }

        assertThat(bench.reason(job.id())).isEqualTo("gave-up");
        assertThat(bench.work.waiting()).isZero();
        assertThat(server.requests.get()).isBetween(20, 40);
    }

    @Test
    void anAttachmentIsOneCallersAlone() {
        bench.wanted("m1", address);

        Optional<MediaJob> first = bench.work.claim(bench.clock.instant(), bench.settings.lease());
        Optional<MediaJob> second = bench.work.claim(bench.clock.instant(), bench.settings.lease());

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
    }

    @Test
    void whatADeadInstanceHadTakenIsTakenUpAfterItsLeaseAndItsBytesGo() throws IOException {
        MediaJob job = bench.wanted("m1", address);
        bench.copy.of(
                bench.work.claim(bench.clock.instant(), bench.settings.lease()).orElseThrow());
        assertThat(bench.copying.copyNext()).isFalse();

        bench.clock.advance(bench.settings.lease());
        bench.copying.copyNext();

        assertThat(bench.bytes(job.id())).isEqualTo(PICTURE);
        assertThat(bench.chunkIds()).hasSize(3).allMatch(id -> id.startsWith(job.id() + "/2/"));
        assertThat(bench.work.waiting()).isZero();
    }

    @Test
    void aDecisionThatWasRecordedIsNotMadeAgain() throws IOException {
        MediaJob job = bench.wanted("m1", address);
        MediaJob claimed =
                bench.work.claim(bench.clock.instant(), bench.settings.lease()).orElseThrow();
        bench.records.keep(claimed, bench.copy.of(claimed));

        bench.clock.advance(bench.settings.lease());
        bench.copying.copyNext();

        assertThat(server.requests).hasValue(1);
        assertThat(bench.work.waiting()).isZero();
        assertThat(bench.bytes(job.id())).isEqualTo(PICTURE);
    }

    @Test
    void ofTwoThatCopyTheSameTheFirstHoldsAndTheOtherTidiesUp() throws IOException {
        MediaJob job = bench.wanted("m1", address);
        MediaJob slow =
                bench.work.claim(bench.clock.instant(), bench.settings.lease()).orElseThrow();
        bench.clock.advance(bench.settings.lease());
        bench.copying.copyNext();

        MediaFile late = bench.copy.of(slow);
        assertThat(bench.decisions.keep(slow, late)).isFalse();

        assertThat(bench.chunkIds()).hasSize(3).allMatch(id -> id.startsWith(job.id() + "/2/"));
        assertThat(bench.bytes(job.id())).isEqualTo(PICTURE);
    }

    @Test
    void whoeverComesTooLateDoesNotPutOffTheWorkOfAnother() {
        bench.wanted("m1", address);
        MediaJob slow =
                bench.work.claim(bench.clock.instant(), bench.settings.lease()).orElseThrow();
        bench.clock.advance(bench.settings.lease());
        bench.work.claim(bench.clock.instant(), bench.settings.lease());

        bench.work.postpone(slow, bench.clock.instant());

        assertThat(bench.work.claim(bench.clock.instant(), bench.settings.lease()))
                .isEmpty();
    }

    @Test
    void whatIsTakenBackWhileItIsCopiedIsNotKept() throws IOException {
        MediaJob job = bench.wanted("m1", address);
        MediaJob claimed =
                bench.work.claim(bench.clock.instant(), bench.settings.lease()).orElseThrow();
        MediaFile file = bench.copy.of(claimed);
        bench.decisions.withdraw("m1");

        assertThat(bench.decisions.keep(claimed, file)).isFalse();

        assertThat(bench.kept.find(job.id())).isEmpty();
        assertThat(bench.chunkIds()).isEmpty();
        assertThat(bench.work.waiting()).isZero();
    }

    private double meter(String name) {
        return bench.meters.get(name).counter().count();
    }
}
