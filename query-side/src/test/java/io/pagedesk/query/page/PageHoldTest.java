package io.pagedesk.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageCredentialsExpired;
import io.pagedesk.events.page.PageDisconnected;
import io.pagedesk.events.page.PageEvent;
import io.pagedesk.events.page.PageReconnected;
import io.pagedesk.events.page.PageReleased;
import io.pagedesk.events.page.PageRestricted;
import io.pagedesk.events.page.PageSendsHeld;
import io.pagedesk.events.page.PageSendsResumed;
import io.pagedesk.query.generation.GenerationTesting;
import io.pagedesk.query.projection.ProjectionBench;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Why the replies of a Page wait, as its agents are to know it. */
class PageHoldTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final PageEvent CONNECTED = new PageConnected("page", "app", "Shoes", "root", NOON);
    private static final PageEvent RECONNECTED = new PageReconnected("page", "app", "Shoes", "root", NOON);
    private static final PageEvent EXPIRED = new PageCredentialsExpired("page", 190, null, NOON);
    private static final PageEvent RESTRICTED = new PageRestricted("page", "spam", NOON);
    private static final PageEvent RELEASED = new PageReleased("page", NOON);
    private static final PageEvent RATE = new PageSendsHeld("page", "rate-limited", NOON.plusSeconds(600), NOON);
    private static final PageEvent PERMISSION = new PageSendsHeld("page", "permission-missing", null, NOON);
    private static final PageEvent RESUMED = new PageSendsResumed("page", NOON);
    private static final PageEvent DISCONNECTED = new PageDisconnected("page", "root", NOON);

    private final ProjectionBench bench = new ProjectionBench(PageProjector::new);
    private long next;

    @Test
    void f5ADeadTokenHoldsUntilThePageIsReconnected() {
        assertThat(after(CONNECTED, EXPIRED).hold()).isEqualTo(new PageHold("credentials-expired", null));
        assertThat(after(RECONNECTED).hold()).isNull();
    }

    @Test
    void aRestrictionHoldsUntilMetaLiftsIt() {
        assertThat(after(CONNECTED, RESTRICTED).hold()).isEqualTo(new PageHold("restricted", null));
        assertThat(after(RECONNECTED).hold()).isEqualTo(new PageHold("restricted", null));
        assertThat(after(RELEASED).hold()).isNull();
    }

    @Test
    void whatHoldsOtherwiseIsToldWithItsEnd() {
        assertThat(after(CONNECTED, RATE).hold()).isEqualTo(new PageHold("rate-limited", NOON.plusSeconds(600)));
        assertThat(after(PERMISSION).hold()).isEqualTo(new PageHold("permission-missing", null));
        assertThat(after(RESUMED).hold()).isNull();
    }

    @Test
    void ofSeveralCausesTheOneToBeMendedFirstIsTold() {
        assertThat(after(CONNECTED, RATE, RESTRICTED, EXPIRED).hold().reason()).isEqualTo("credentials-expired");
        assertThat(after(RECONNECTED).hold().reason()).isEqualTo("restricted");
        assertThat(after(RELEASED).hold().reason()).isEqualTo("rate-limited");
    }

    @Test
    void aDisconnectedPageHoldsNothingSinceNothingIsTakenOn() {
        PageFacts gone = after(CONNECTED, RESTRICTED, PERMISSION, DISCONNECTED);

        assertThat(gone.connected()).isFalse();
        assertThat(gone.hold()).isNull();
        assertThat(gone.name()).isEqualTo("Shoes");
        assertThat(after(CONNECTED).connected()).isTrue();
    }

    @Test
    void eventsThatComeTwiceOrLateChangeNothing() {
        after(CONNECTED, EXPIRED, RECONNECTED, RESTRICTED, RATE);
        List<Document> once = bench.documents("pages");

        next = 0;
        after(CONNECTED, EXPIRED, RECONNECTED, RESTRICTED, RATE);
        next = 1;
        after(EXPIRED);

        assertThat(bench.documents("pages")).isEqualTo(once);
    }

    private PageFacts after(PageEvent... events) {
        for (PageEvent event : events) {
            bench.project(List.of(new GenericDomainEventMessage<>("Page", "page", next++, event)));
        }
        return new PageLookup(GenerationTesting.readModels(bench.database()))
                .find(List.of("page"))
                .get("page");
    }
}
