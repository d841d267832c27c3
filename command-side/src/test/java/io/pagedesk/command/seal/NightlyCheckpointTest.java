package io.pagedesk.command.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pagedesk.command.desk.RunningDesk;
import io.pagedesk.eventstore.seal.Checkpoint;
import io.pagedesk.eventstore.seal.EventMac;
import io.pagedesk.eventstore.seal.Verification;
import io.pagedesk.eventstore.seal.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the scheduler does by itself as days go by. */
class NightlyCheckpointTest extends RunningDesk {

    private static final LocalTime NIGHTLY = LocalTime.of(0, 5);

    @Autowired
    private DataSource database;

    @Autowired
    private EventMac codes;

    @Test
    void eventsAreSealedWithinSecondsAndSignedForEachNight() {
        desk().tokenOfNewAgent("nora", "AGENT");
        advance(Duration.ofSeconds(6));
        soon(() -> assertThat(found().unsealed()).isZero());
        int before = found().checkpoints().size();

        Instant night = toNextNight();
        soon(() -> assertThat(found().checkpoints()).hasSize(before + 1));
        desk().tokenOfNewAgent("nelly", "AGENT");
        advance(Duration.ofSeconds(6));
        soon(() -> assertThat(found().unsealed()).isZero());
        toNextNight();
        soon(() -> assertThat(found().checkpoints()).hasSize(before + 2));

        List<Checkpoint> checkpoints = found().checkpoints();
        assertThat(checkpoints.get(before).madeAt()).isEqualTo(night.toString());
        assertThat(checkpoints.get(before + 1).seals())
                .isGreaterThan(checkpoints.get(before).seals());
        assertThat(found().intact()).isTrue();
    }

    private Instant toNextNight() {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        ZonedDateTime tonight = now.with(NIGHTLY);
        Instant night = (tonight.isAfter(now) ? tonight : tonight.plusDays(1)).toInstant();
        advance(Duration.between(now.toInstant(), night));
        return night;
    }

    private Verification found() {
        return new Verifier(database, codes).verify();
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
