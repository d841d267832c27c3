package io.pagedesk.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class KeptDeliveriesTest {

    private static final byte[] BODY = {'{', (byte) 0xff, 0, '}'};

    private final SettableClock clock = new SettableClock();
    private final JdbcClient database = IntakeInMemory.database();
    private final KeptDeliveries kept = keeping(Duration.ofHours(1));

    @BeforeEach
    void start() {
        database.sql("DELETE FROM webhook_delivery").update();
    }

    @Test
    void nothingIsKeptUnlessItIsWanted() {
        keeping(Duration.ZERO).keep("777", BODY);

        assertThat(kept.list(null, 10)).isEmpty();
    }

    @Test
    void theBytesAreKeptAsTheyCame() {
        kept.keep("777", BODY);

        KeptDelivery delivery = kept.list(null, 10).get(0);
        assertThat(delivery.bytes()).isEqualTo(4);
        assertThat(delivery.appId()).isEqualTo("777");
        assertThat(kept.body(delivery.id())).contains(BODY);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetitionEvenWithinOneInstant() {
        for (int n = 0; n < 7; n++) {
            kept.keep("777", ("body " + n).getBytes(StandardCharsets.UTF_8));
            clock.advance(n == 2 || n == 5 ? Duration.ofSeconds(1) : Duration.ZERO);
        }

        List<String> seen = new ArrayList<>();
        DeliveryCursor cursor = null;
        for (List<KeptDelivery> page = kept.list(null, 2); !page.isEmpty(); page = kept.list(cursor, 2)) {
            page.forEach(
                    delivery -> seen.add(new String(kept.body(delivery.id()).orElseThrow(), StandardCharsets.UTF_8)));
            cursor = DeliveryCursor.parse(
                    DeliveryCursor.after(page.get(page.size() - 1)).toString());
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen.get(0)).isEqualTo("body 6");
        assertThat(seen.subList(4, 7))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(0, 1, 2).map(n -> "body " + n).toList());
    }

    @Test
    void whatWasKeptForLongEnoughIsForgotten() {
        kept.keep("777", BODY);
        clock.advance(Duration.ofHours(1).minusMillis(1));
        kept.forgetOld();
        assertThat(kept.list(null, 10)).hasSize(1);

        clock.advance(Duration.ofMillis(1));
        kept.forgetOld();
        assertThat(kept.list(null, 10)).isEmpty();
    }

    @Test
    void onceNothingIsToBeKeptAllIsForgotten() {
        kept.keep("777", BODY);

        keeping(Duration.ZERO).forgetOld();

        assertThat(kept.list(null, 10)).isEmpty();
    }

    @Test
    void intakeGoesOnWhereNothingCanBeKept() {
        JdbcClient without =
                JdbcClient.create(new SingleConnectionDataSource("jdbc:hsqldb:mem:without-tables", "SA", "", true));

        new KeptDeliveries(without, new IntakeProperties(Duration.ofHours(1)), clock).keep("777", BODY);
    }

    private KeptDeliveries keeping(Duration duration) {
        return new KeptDeliveries(database, new IntakeProperties(duration), clock);
    }
}
